#!/bin/sh
# Sets the version and writes the changelog from the changesets; the lock file follows.
set -e
npx changeset version
npm install --package-lock-only --ignore-scripts
