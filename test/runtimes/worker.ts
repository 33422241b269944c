import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Bundles the worker like Cloudflare's tool, without built-in modules, starts it, and posts the documents. */
export async function askWorker(binary: string, consumer: string, documents: string): Promise<string> {
  await build({
    entryPoints: [join(consumer, 'worker.js')],
    outfile: join(consumer, 'worker-bundle.js'),
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['workerd', 'worker', 'browser'],
    logLevel: 'silent',
  });
  const port = await freePort();
  writeFileSync(join(consumer, 'worker.capnp'), configuration(port));
  const server = spawn(binary, ['serve', join(consumer, 'worker.capnp')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  server.stderr.on('data', (text) => {
    errors += text;
  });
  try {
    for (let attempt = 0; attempt < 200; attempt++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: documents }).catch(() => null);
      if (response !== null) return await response.text();
      if (server.exitCode !== null) break;
    }
    throw new Error(`workerd does not answer: ${errors}`);
  } finally {
    server.kill();
  }
}

function configuration(port: number): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]
);
const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker-bundle.js")],
  compatibilityDate = "2025-01-01",
);
`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
