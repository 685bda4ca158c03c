/** One combination in which the package is tried. */
export interface Cell {
  /** The table in which it stands: `Runtimes`. */
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Tries it; throws what went wrong, and gives what is worth a remark. Absent where it cannot be had, and then there is a reason. */
  readonly attempt?: () => Promise<string | void>;
  readonly missing?: string;
}

/** What came of a cell. */
export interface Result extends Omit<Cell, "attempt"> {
  readonly failure?: string;
  readonly remark?: string;
  readonly seconds: number;
}

/** Tries cells, as many at once as there are cores on a small machine, and gives what came of them in their order. */
export async function tryCells(cells: readonly Cell[], told: (result: Result) => void): Promise<Result[]> {
  const results: Result[] = [];
  const queue = [...cells.entries()];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, cell] = next;
      results[index] = await tryCell(cell);
      told(results[index]);
    }
  };
  await Promise.all([work(), work()]);
  return results;
}

async function tryCell({ attempt, ...cell }: Cell): Promise<Result> {
  const from = performance.now();
  const seconds = () => (performance.now() - from) / 1000;
  try {
    const remark = await attempt?.();
    return { ...cell, ...(remark && { remark }), seconds: seconds() };
  } catch (error) {
    const { message, stdout = "", stderr = "" } = error as Error & { stdout?: string; stderr?: string };
    return { ...cell, failure: [message, stdout, stderr].join("\n").trim(), seconds: seconds() };
  }
}
