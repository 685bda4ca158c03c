/** What is wrong with a file, and where; line and column from 1. */
export interface Complaint {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What the command cannot do, in a sentence or with the places in a file. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly complaints: readonly Complaint[];

  constructor(what: string | readonly Complaint[]) {
    super(typeof what === "string" ? what : what.map(lineOf).join("\n"));
    this.complaints = typeof what === "string" ? [] : what;
  }
}

function lineOf({ file, line, column, message }: Complaint): string {
  return `${file}:${line}:${column}: ${message}`;
}
