// A Cloudflare Worker that answers with the readings of posted documents.
import { answers } from './answers.js';
import * as entries from './entries.js';

export default {
  async fetch(request) {
    return new Response(answers(entries, await request.json()).join('\n'));
  },
};
