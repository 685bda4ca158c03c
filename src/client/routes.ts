import type { Api, Route } from "./api.js";

/** The routes of an API, in the order of its description. */
export function routesOf({ routes }: Api): readonly Route[] {
  return Object.values(routes).flatMap((methods) => Object.values(methods));
}
