import type { Known } from "../checks/run-checks.js";
import type { Waiver, Waivers } from "./waivers.js";

/** What the readers see otherwise than the strict one, with the descriptions as they are. */
export type Seen = Pick<Known, "blind" | "disagreements"> & { readonly api: string };

/** What of it has no reason in the waivers, by its kind or by its whole name, and which reasons nothing needs any more. */
export function unexplained(apis: readonly Seen[], waivers: Pick<Waivers, "blind" | "disagreements">): string[] {
  const seen = {
    blind: apis.flatMap(({ api, blind }) => blind.map((name) => ({ api, name }))),
    disagreements: apis.flatMap(({ api, disagreements }) =>
      // That the other one refuses what the strict reader accepts is of a kind of its own.
      disagreements.map(({ exchange, strict }) => ({
        api,
        name: strict === "refuses" ? exchange : `${exchange} strict accepts`,
      })),
    ),
  };
  const whose = { blind: "the mock server", disagreements: "openapi-backend" };
  return (["blind", "disagreements"] as const).flatMap((list) => {
    const isFor = ({ api, id }: Waiver, one: { api: string; name: string }) =>
      (api === undefined || api === one.api) && (id === one.name || id === kindOf(one.name));
    const open = seen[list].filter((one) => !waivers[list].some((waiver) => isFor(waiver, one)));
    const idle = waivers[list].filter((waiver) => !seen[list].some((one) => isFor(waiver, one)));
    return [
      ...open.map(({ api, name }) => `${api}: ${whose[list]} sees ${name} otherwise, and no waiver says why.`),
      ...idle.map(({ id }) => `waivers.yaml names ${id} in ${list}, which needs no waiver.`),
    ];
  });
}

/** The kind of a case, which is what its obligation has after its place. */
export function kindOf(name: string): string {
  return name.slice(name.indexOf("#", 1) + 1);
}
