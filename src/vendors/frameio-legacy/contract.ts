import { checks, envelope } from "../../../generated/frameio-legacy.contract.js";
import { createContract, type Contract } from "../../client/contract.js";

/** Holds inputs and answers against the description of this API; it is the factory's option `contract`. */
export const contract: Contract = createContract(checks, envelope);
