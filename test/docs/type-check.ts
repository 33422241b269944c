import { dirname, join } from 'node:path';
import ts from 'typescript';
import { entries, root } from '../../scripts/entries.js';
import type { Sample } from './samples.js';

/** Returns the compiler options of the package, with the paths of all entries. Samples may have unused variables. */
export function compilerOptions(): ts.CompilerOptions {
  const file = join(root, 'tsconfig.json');
  const { config } = ts.readConfigFile(file, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root);
  const paths = Object.fromEntries(entries.map(({ specifier, source }) => [specifier, [join(root, source)]]));
  return { ...options, paths, noUnusedLocals: false, noUnusedParameters: false };
}

/** The files that the compiler has read, for all programs of a worker: the standard library alone takes half a second. */
const sourceFiles = new Map<string, ts.SourceFile | undefined>();

function createHost(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) => {
    if (!sourceFiles.has(name)) sourceFiles.set(name, getSourceFile(name, ...rest));
    return sourceFiles.get(name);
  };
  return host;
}

let library: ts.Program | undefined;

/** Compiles all entries of the package once. */
export function libraryProgram(): ts.Program {
  const options = compilerOptions();
  library ??= ts.createProgram(
    entries.map(({ source }) => join(root, source)),
    options,
    createHost(options),
  );
  return library;
}

/** Returns the errors that the compiler reports for samples, one text per error: `README.md:12: …`. */
export function typeFaults(samples: readonly Sample[]): readonly string[] {
  const options = compilerOptions();
  const host = createHost(options);
  const texts = new Map(samples.map((sample, at) => [join(root, `sample-${at}.ts`), sample]));
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  // Without an export, a sample would be a script, whose names are global.
  host.readFile = (name) => codeOf(texts.get(name)) ?? readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const code = codeOf(texts.get(name));
    return code === undefined
      ? getSourceFile(name, ...rest)
      : ts.createSourceFile(
          name,
          code,
          { languageVersion: ts.ScriptTarget.ES2023, impliedNodeFormat: ts.ModuleKind.ESNext },
          true,
        );
  };
  host.getCurrentDirectory = () => dirname(join(root, 'package.json'));
  const program = ts.createProgram([...texts.keys()], options, host);
  return [...texts].flatMap(([name, sample]) => {
    const file = program.getSourceFile(name);
    if (file === undefined) return [`${sample.path}:${sample.line}: was not compiled.`];
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map((fault) => {
      const { line } = file.getLineAndCharacterOfPosition(fault.start ?? 0);
      return `${sample.path}:${sample.line + line}: ${ts.flattenDiagnosticMessageText(fault.messageText, '\n')}`;
    });
  });
}

function codeOf(sample: Sample | undefined): string | undefined {
  return sample === undefined ? undefined : `${sample.code}\nexport {};\n`;
}
