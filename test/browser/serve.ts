import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

export interface Server {
  /** The URL of the base, with a slash at its end. */
  readonly url: string;
  readonly close: () => void;
}

/** Serves a folder under a base path like GitHub Pages: `guide` is `guide.html`, a folder is its `index.html`. */
export async function serve(folder: string, base: string): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const to = path.startsWith(base) ? normalize(join(folder, path.slice(base.length))) : '';
    const file = [to, `${to}.html`, join(to, 'index.html')].find(
      (name) => name.startsWith(normalize(folder)) && existsSync(name) && statSync(name).isFile(),
    );
    if (file === undefined) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
        .end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}${base}`, close: () => server.close() };
}
