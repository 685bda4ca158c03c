import type { LimiterRequest, Outcome, Reservation } from "../transport/limiter.js";

/** What a place needs of the line that it stands in. */
export interface Holder {
  /** How long until the first of the line may start, in milliseconds. */
  readonly firstMs: number;
  end(place: Place, outcome?: Outcome): void;
}

/** A place for one request: it waits, then it is open, then it has ended. */
export class Place implements Reservation {
  /** Absent where it was started at once, in memory. */
  ready: Promise<void> | undefined;
  known: Promise<void> | undefined;
  /** Whether the store may have heard of it. */
  asked = false;
  /** Whether the store has answered that it waits. */
  queued = false;
  /** When it was started, by the clock of the server. */
  askedAt: number | undefined;
  /** When it need not be kept any longer. */
  lostAt = Infinity;
  /** The same place in memory: where it waits while the store is away, and where it counts for when the store will be. */
  shadow: Reservation | undefined;
  private state: "waits" | "is open" | "has ended" = "waits";
  private expectedAt = 0;
  private tellReady!: () => void;
  private fail!: (cause: unknown) => void;
  private tellKnown!: () => void;

  constructor(
    readonly id: number,
    readonly request: LimiterRequest,
    private readonly holder: Holder,
  ) {
    this.ready = new Promise((resolve, reject) => {
      this.tellReady = resolve;
      this.fail = reject;
    });
    // Whoever has left hears of no failure.
    this.ready.catch(() => {});
    this.known = new Promise((resolve) => (this.tellKnown = resolve));
  }

  get waits(): boolean {
    return this.state === "waits";
  }

  get waitMs(): number {
    if (!this.waits) return 0;
    if (this.shadow) return this.shadow.waitMs;
    return Math.max(0, this.expectedAt - performance.now(), this.holder.firstMs);
  }

  /** Takes over how long it should wait. */
  foresee(ms: number): void {
    this.expectedAt = performance.now() + ms;
    this.tellKnown();
  }

  /** Starts it; `askedAt` is when that was by the clock of the server, as far as is known. */
  start(askedAt: number | undefined): void {
    this.state = "is open";
    this.askedAt = askedAt;
    this.lostAt = performance.now() + (this.request.mostMs ?? Infinity);
    this.tellKnown();
    this.tellReady();
  }

  /** Lets whoever waits for it fail. */
  reject(cause: unknown): void {
    this.fail(cause);
    this.tellKnown();
    this.release();
  }

  settle(outcome: Outcome): void {
    this.finish(outcome);
  }

  release(): void {
    this.finish();
  }

  private finish(outcome?: Outcome): void {
    if (this.state === "has ended") return;
    const started = this.state === "is open";
    this.state = "has ended";
    if (outcome && started) this.shadow?.settle(outcome);
    else this.shadow?.release();
    this.holder.end(this, outcome);
  }
}
