// Generated from openapi/docusign.yaml by `npm run generate`. Do not edit.
import type { Checks } from "../src/client/contract.js";

export declare const checks: Checks;
export declare const envelope: string | undefined;
