export type { Clock, SteppedClock } from "./clock.js";
export { createClock } from "./clock.js";
export { fakeDocusign } from "./docusign.js";
export type { FakeDocusign, FakeDocusignOperation, FakeDocusignOptions } from "./docusign.js";
export type {
  FakeDocusignBrand,
  FakeDocusignBrandOptions,
  FakeDocusignGroup,
  FakeDocusignGroupOptions,
} from "./docusign/account.js";
export type { FakeDocusignStatus, FakeDocusignUser, FakeDocusignUserOptions } from "./docusign/people.js";
export type { FakeDocusignProfile, FakeDocusignProfileOptions } from "./docusign/profiles.js";
export type {
  FakeDocusignOauth,
  FakeDocusignOauthOperation,
  FakeUserinfoAccount,
  VerifyingCryptoKey,
} from "./docusign/oauth.js";
export type { Failure } from "./failure.js";
export type { Fake, FakeOptions } from "./fake.js";
export { fakeFrameioLegacy } from "./frameio-legacy.js";
export type {
  FakeFrameioLegacy,
  FakeFrameioLegacyOperation,
  FakeFrameioLegacyOptions,
  FakeLegacyAccount,
} from "./frameio-legacy.js";
export { fakeFrameio } from "./frameio.js";
export type { FakeFrameio, FakeFrameioOperation, FakeFrameioOptions } from "./frameio.js";
export type {
  FakeFrameioGroup,
  FakeFrameioGroupOptions,
  FakeFrameioListedAccount,
  FakeFrameioListedAccountOptions,
  FakeFrameioProject,
  FakeFrameioProjectOptions,
  FakeFrameioRole,
  FakeFrameioUser,
  FakeFrameioUserOptions,
  FakeFrameioWorkspace,
  FakeFrameioWorkspaceOptions,
} from "./frameio/account.js";
export type { FakeAdobeOperation, FakeFrameioOauth } from "./frameio/oauth.js";
export type { FakeLimit } from "./limits.js";
export type { FakeRequest } from "./request.js";
