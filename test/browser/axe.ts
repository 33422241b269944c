import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Returns what axe-core reports about the page. The script is inserted by the debugger, to which the policy does not apply. */
export async function axe(page: Page): Promise<unknown> {
  await page.evaluate(`if (globalThis.axe === undefined) { ${axeSource} }`);
  return page.evaluate(async () => {
    interface Rule {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
    }
    const scope = globalThis as unknown as {
      axe: { run(): Promise<{ passes: readonly Rule[]; violations: readonly Rule[] }> };
    };
    const { passes, violations } = await scope.axe.run();
    if (passes.length < 20) return `Only ${passes.length} rules were checked.`;
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`),
    }));
  });
}

/** Returns by how many pixels the page is wider than the window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}
