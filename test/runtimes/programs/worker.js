// A Cloudflare Worker: answers the documents that are posted to it.
import { answers } from './answers.js';
import * as entries from './entries.js';

export default {
  async fetch(request) {
    return new Response(answers(entries, await request.json()).join('\n'));
  },
};
