import { vi } from "vitest";

// A file must not see what the one before it left in a module, in the environment or in the clock, or put in place of one.
vi.useRealTimers();
vi.restoreAllMocks();
vi.unstubAllGlobals();
vi.unstubAllEnvs();
vi.resetModules();
