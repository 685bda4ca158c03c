import { contentHasExample } from "./content-has-example.js";
import { extensionsValid } from "./extensions-valid.js";
import { formHasNoFacade } from "./form-has-no-facade.js";
import { headerParameterConst } from "./header-parameter-const.js";
import { listNamesItems } from "./list-names-items.js";
import { noInputClash } from "./no-input-clash.js";
import { operationIdGrammar } from "./operation-id-grammar.js";
import { operationKeyOrder } from "./operation-key-order.js";
import { operationRateLimit } from "./operation-rate-limit.js";
import { propertyHasDescription } from "./property-has-description.js";
import { requiredRequestBody } from "./required-request-body.js";
import { sharedErrorResponse } from "./shared-error-response.js";
import { sharedName } from "./shared-name.js";
import { summarySentenceCase } from "./summary-sentence-case.js";
import { textNotEmpty } from "./text-not-empty.js";
import { writeNamesItemErrors } from "./write-names-item-errors.js";

/** @import { Plugin } from "./redocly.js" */

/**
 * The rules of this project for Redocly: what the generator and the client rely on beyond OpenAPI itself.
 * @returns {Plugin}
 */
export default function rollcall() {
  return {
    id: "rollcall",
    rules: {
      oas3: {
        "content-has-example": contentHasExample,
        "extensions-valid": extensionsValid,
        "form-has-no-facade": formHasNoFacade,
        "header-parameter-const": headerParameterConst,
        "list-names-items": listNamesItems,
        "no-input-clash": noInputClash,
        "operation-id-grammar": operationIdGrammar,
        "operation-key-order": operationKeyOrder,
        "operation-rate-limit": operationRateLimit,
        "property-has-description": propertyHasDescription,
        "required-request-body": requiredRequestBody,
        "shared-error-response": sharedErrorResponse,
        "shared-name": sharedName,
        "summary-sentence-case": summarySentenceCase,
        "text-not-empty": textNotEmpty,
        "write-names-item-errors": writeNamesItemErrors,
      },
    },
  };
}
