import { vi } from "vitest";

// A file must not see what the one before it left in a module, or put in place of one.
vi.resetModules();
