import { vi } from "vitest";

// A file must not see what the one before it left in the environment or in the clock, or put in place of something. Its modules
// it may: none keeps what a test could notice, and to load all of them anew for each file took a tenth of the time.
vi.useRealTimers();
vi.restoreAllMocks();
vi.unstubAllGlobals();
vi.unstubAllEnvs();
