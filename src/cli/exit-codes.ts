/** What the process ends with. `docs/cli.md` and the help text say the same. */
export const exitCodes = {
  good: 0,
  /** A document has no Article, or `check` found an error. */
  badDocuments: 1,
  /** The command line is wrong, or a file cannot be read or written. */
  usageOrSystem: 2,
  /** 128 and the number of SIGINT, as shells count. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
