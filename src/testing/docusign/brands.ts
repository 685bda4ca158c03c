import type { FakeAnswer } from "../request.js";
import type { FakeDocusignAccount } from "./account.js";

/** Lists the brands of the account; without any, nothing is in the answer. That none is a default is assumed. */
export function listAccountBrands({ brands }: FakeDocusignAccount): FakeAnswer {
  const isDefault = { isOverridingCompanyName: false, isSendingDefault: false, isSigningDefault: false };
  const listed = brands.map((brand) => ({
    ...brand,
    ...isDefault,
    ...{ brandLanguages: ["en"], defaultBrandLanguage: "en" },
  }));
  return { status: 200, body: listed.length > 0 ? { brands: listed } : {} };
}
