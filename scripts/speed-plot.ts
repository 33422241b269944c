/**
 * Draws the speed of the library at each recorded commit, from `bench/history.ndjson`: a line per function, as a ratio to
 * `parseDocument`, on a logarithmic scale. `npm run update -- docs` writes it, and a test compares it.
 */
import { readHistory } from '../bench/history.js';

const THEMES = {
  light: { sheet: '#ffffff', ink: '#1c1d20', soft: '#5a5d64', line: '#dcdad2', accent: '#a8201a' },
  dark: { sheet: '#1e2126', ink: '#e8e6e1', soft: '#a8acb5', line: '#363a42', accent: '#ff9d8f' },
} as const;
type Theme = keyof typeof THEMES;

/** The files of the plot, one for each theme, with functions that return their contents. */
export const speedPlots: readonly { readonly path: string; readonly write: () => string }[] = (
  ['light', 'dark'] as const
).map((theme) => ({ path: `docs/images/speed-${theme}.svg`, write: () => drawSpeedPlot(theme) }));

const SIZE = { width: 860, height: 480 };
const PLOT = { left: 62, right: 690, top: 56, bottom: 420 };
/** The function that the targets are about, which is drawn in colour. */
const MAIN = 'parseArticle';
/** Each grid line is twice the one below it. */
const GRID = [0.125, 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64];
const LABEL_HEIGHT = 15;
const MAX_DATE_LABELS = 12;

export function drawSpeedPlot(theme: Theme): string {
  const history = readHistory();
  const names = [...new Set(history.flatMap(({ ratios }) => Object.keys(ratios)))];
  const all = history.flatMap(({ ratios }) => Object.values(ratios));
  const low = Math.max(...GRID.filter((value) => value <= Math.min(...all)), 0.125);
  const high = Math.min(...GRID.filter((value) => value >= Math.max(...all)), 64);
  const x = (index: number): number =>
    history.length < 2 ? PLOT.right : PLOT.left + 16 + ((PLOT.right - PLOT.left - 24) * index) / (history.length - 1);
  const y = (ratio: number): number =>
    PLOT.bottom - ((PLOT.bottom - PLOT.top) * Math.log2(ratio / low)) / Math.log2(high / low);

  const grid = GRID.filter((value) => value >= low && value <= high).map((value) => {
    const at = round(y(value));
    return (
      `<path class="${value === 1 ? 'one' : 'grid'}" d="M${PLOT.left} ${at}H${PLOT.right}"/>` +
      `<text class="soft end" x="${PLOT.left - 8}" y="${at + 4}">${value}×</text>`
    );
  });

  const every = Math.ceil(history.length / MAX_DATE_LABELS);
  const dates = history.map(({ date, commit }, index) =>
    (history.length - 1 - index) % every === 0
      ? `<text class="soft middle" x="${round(x(index))}" y="${PLOT.bottom + 20}">${commit}</text>` +
        `<text class="soft middle" x="${round(x(index))}" y="${PLOT.bottom + 36}">${date.slice(5)}</text>`
      : '',
  );

  const lines = names.map((name) => {
    const points = history.flatMap(({ ratios }, index) => {
      const ratio = ratios[name];
      return ratio === undefined ? [] : [{ x: round(x(index)), y: round(y(ratio)) }];
    });
    const kind = name === MAIN ? 'main' : 'other';
    const path = points.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join('');
    const dots = points.map((point) => `<circle class="${kind}" cx="${point.x}" cy="${point.y}" r="3"/>`).join('');
    return { name, ratio: points.at(-1)?.y ?? PLOT.bottom, drawn: `<path class="${kind}" d="${path}"/>${dots}` };
  });

  const last = history.at(-1)?.ratios ?? {};
  const labels = spread(lines.filter(({ name }) => last[name] !== undefined)).map(
    ({ name, ratio, at }) =>
      `<path class="leader" d="M${PLOT.right + 2} ${ratio}L${PLOT.right + 14} ${at}"/>` +
      `<text class="${name === MAIN ? 'name-main' : 'name'}" x="${PLOT.right + 18}" y="${at + 4}">${name} ${last[name]?.toFixed(2)}×</text>`,
  );

  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" width="${SIZE.width}" height="${SIZE.height}" role="img" aria-labelledby="speed-title">
<title id="speed-title">The time of each function as a ratio to parseDocument, at each recorded commit; lower is faster.</title>
<style>${styleOf(theme)}</style>
<rect class="sheet" x="1" y="1" width="${SIZE.width - 2}" height="${SIZE.height - 2}" rx="10"/>
<text class="title" x="20" y="32">Time compared with parseDocument, by commit (lower is faster)</text>
${[...grid, ...dates, ...lines.sort((a, b) => Number(a.name === MAIN) - Number(b.name === MAIN)).map(({ drawn }) => drawn), ...labels].join('\n')}
</svg>
`;
}

/** Places the labels of the lines below one another, each as close to the end of its line as possible. */
function spread<T extends { readonly ratio: number }>(lines: readonly T[]): readonly (T & { readonly at: number })[] {
  const sorted = [...lines].sort((a, b) => a.ratio - b.ratio).map((line) => ({ ...line, at: line.ratio }));
  let next = Number.NEGATIVE_INFINITY;
  for (const line of sorted) {
    line.at = Math.max(line.at, next);
    next = line.at + LABEL_HEIGHT;
  }
  // Labels below the plot move up and push up the others.
  let limit: number = PLOT.bottom + 10;
  for (const line of sorted.reverse()) {
    line.at = round(Math.min(line.at, limit));
    limit = line.at - LABEL_HEIGHT;
  }
  return sorted;
}

function styleOf(theme: Theme): string {
  const { sheet, ink, soft, line, accent } = THEMES[theme];
  return [
    `text{font:12px system-ui,"Segoe UI","Helvetica Neue",Arial,sans-serif;fill:${ink}}`,
    `.title{font-size:14px;font-weight:600}.soft{fill:${soft}}.end{text-anchor:end}.middle{text-anchor:middle;font-size:11px}`,
    `.sheet{fill:${sheet};stroke:${line}}path{fill:none}.grid{stroke:${line}}.one{stroke:${soft};stroke-dasharray:4 3}`,
    `path.other{stroke:${soft};stroke-width:1.5;opacity:.7}circle.other{fill:${soft}}.leader{stroke:${line}}`,
    `path.main{stroke:${accent};stroke-width:2.5}circle.main{fill:${accent}}.name-main{fill:${accent};font-weight:600}`,
  ].join('');
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
