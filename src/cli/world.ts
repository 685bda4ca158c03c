/** What a command sees of the machine: given to it, so that a test can be the machine. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where the settings of the user are. */
  readonly home: string;
  readonly out: Stream;
  readonly err: Stream;
  /** Tells of Ctrl-C, and of being asked to end; gives the way to stop that. */
  onInterrupt(listener: () => void): () => void;
  /** Ends the program at once. */
  exit(code: number): void;
  /** Runs a program without a shell, and gives what it printed. */
  execute(program: string, args: readonly string[]): Promise<string>;
  now(): number;
}

/** Where text goes. */
export interface Stream {
  write(text: string): void;
  readonly isTerminal: boolean;
  readonly columns: number;
  /** Colours a text, if whoever reads it can see that and wants it. */
  paint(colour: Colour, text: string): string;
}

export type Colour = "green" | "red" | "yellow" | "cyan" | "bold" | "dim";
