import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { files } from "../../scripts/directory/files.js";
import { schemaOfDesired } from "../../scripts/directory/schema.js";
import { readBy } from "../../src/directory/desired/read.js";
import { DESIRED } from "../../src/directory/desired/table.js";

/* The schema of editors and the table that checks are one, so what one refuses the other refuses too. */

const accepts = new Ajv2020({ strict: true, unicodeRegExp: true }).compile(schemaOfDesired());

test("the schema for editors refuses exactly what the table refuses", () => {
  let [good, bad] = [0, 0];
  fc.assert(
    fc.property(files, (file) => {
      let complaints = 0;
      readBy(DESIRED, file, [], () => (complaints += 1));
      // What JSON does not have, and a schema cannot see: -0 and the like.
      const isGood = accepts(JSON.parse(JSON.stringify(file)));
      expect(isGood, JSON.stringify(file)).toBe(complaints === 0);
      if (isGood) good += 1;
      else bad += 1;
    }),
    { numRuns: 3000, seed: 15 },
  );
  expect(Math.min(good, bad)).toBeGreaterThan(100);
});
