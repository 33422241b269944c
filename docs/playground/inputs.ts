import { byId, element } from './element.js';
import { readSamples } from './samples.js';

// The sources of documents: samples, the clipboard, files and the editor.

/** The parts of the page that the inputs use. */
export interface Page {
  /** The current document. */
  readonly source: string;
  readonly open: (text: string, what: string) => Promise<void>;
  readonly say: (text: string) => void;
  /** Begins to load a document, which replaces one that is still loading. */
  readonly nextTurn: () => number;
  readonly isTurn: (turn: number) => boolean;
}

export const samples = readSamples();
export const sampleList = byId<HTMLSelectElement>('sample');
const editor = byId<HTMLTextAreaElement>('editor');
const host = byId('ledger');
let page: Page;

/** Connects the inputs with the page. It is called before anything can be chosen, pasted or dropped. */
export function startInputs(newPage: Page): void {
  page = newPage;
}

const editButton = byId<HTMLButtonElement>('edit');

export function showLedger(): void {
  editor.hidden = true;
  host.hidden = false;
  editButton.setAttribute('aria-pressed', 'false');
}

editButton.addEventListener('click', () => {
  const edits = editor.hidden;
  if (edits) editor.value = page.source;
  editor.hidden = !edits;
  host.hidden = edits;
  editButton.setAttribute('aria-pressed', String(edits));
  if (edits) editor.focus();
});

let typing: ReturnType<typeof setTimeout> | undefined;
editor.addEventListener('input', () => {
  clearTimeout(typing);
  document.documentElement.dataset['busy'] = 'true';
  typing = setTimeout(() => own(editor.value, 'Edited'), 150);
});

/** Opens a document of the user, so that no sample is selected. */
function own(text: string, what: string): void {
  sampleList.value = '';
  void page.open(text, what);
}

document.addEventListener('paste', (event) => {
  if (event.target === editor) return;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text === '') return;
  event.preventDefault();
  showLedger();
  own(text, 'Pasted');
});

const pasteButton = byId('paste');
pasteButton.addEventListener('click', async () => {
  try {
    const text = await navigator.clipboard.readText();
    showLedger();
    own(text, 'Pasted');
  } catch {
    if (editor.hidden) editButton.click();
    editor.select();
    page.say('The browser does not allow this page to read the clipboard. Paste into the editor.');
  }
});

document.addEventListener('dragover', (event) => {
  event.preventDefault();
  document.body.classList.add('dropping');
});
document.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) document.body.classList.remove('dropping');
});
document.addEventListener('drop', (event) => {
  event.preventDefault();
  document.body.classList.remove('dropping');
  const files = [...(event.dataTransfer?.files ?? [])];
  const text = event.dataTransfer?.getData('text/plain') ?? '';
  if (files.length > 0) void openFiles(files);
  else if (text !== '') own(text, 'Dropped');
});

const picker = byId<HTMLInputElement>('file');
byId('open').addEventListener('click', () => picker.click());
picker.addEventListener('change', () => {
  const files = [...(picker.files ?? [])];
  if (files.length > 0) void openFiles(files);
  picker.value = '';
});

/** Opens the first file. If there are several, they are all added to the list. */
async function openFiles(files: readonly File[]): Promise<void> {
  const myTurn = page.nextTurn();
  document.documentElement.dataset['busy'] = 'true';
  // Not `file.text()`, which removes a byte-order mark.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const texts = await Promise.all(files.map(async (file) => decoder.decode(await file.arrayBuffer())));
  if (!page.isTurn(myTurn)) return;
  showLedger();
  sampleList.querySelector('#own-files')?.remove();
  const [name = 'a file'] = files.map((file) => file.name);
  if (files.length === 1) return own(texts[0] ?? '', `Opened ${name}`);
  const options = files.map((file, at) => element('option', { value: `file:${at}` }, file.name));
  sampleList.prepend(element('optgroup', { label: 'Your files', id: 'own-files' }, ...options));
  ownFiles = files.map((file, at) => ({ name: file.name, text: texts[at] ?? '' }));
  sampleList.value = 'file:0';
  await page.open(texts[0] ?? '', `Opened ${name}, one of ${files.length} files; choose another from the list`);
}

let ownFiles: readonly { readonly name: string; readonly text: string }[] = [];

sampleList.addEventListener('change', () => void openSample(sampleList.value));

export async function openSample(name: string): Promise<void> {
  const file = name.startsWith('file:') ? ownFiles[Number(name.slice('file:'.length))] : undefined;
  const sample = samples.find((one) => one.name === name);
  if (file === undefined && sample === undefined) return;
  sampleList.value = name;
  if (file !== undefined) await page.open(file.text, `Opened ${file.name}`);
  else if (sample !== undefined) await page.open(sample.document, sample.label);
}
