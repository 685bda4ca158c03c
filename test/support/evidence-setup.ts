import { basename } from "node:path";
import { expect } from "vitest";
import { readOrder } from "../../scripts/contract/order.js";
import { loadAnew } from "./anew.js";

const path = expect.getState().testPath ?? "";
// Without an order nobody wants to know what they exchange.
if (readOrder() && path.includes("/test/contract/")) {
  loadAnew();
  const { listen } = await import("./listen.js");
  listen(basename(path, ".test.ts"));
}
