// Generated from openapi/docusign.yaml by `npm run generate`. Do not edit.
import type { Api, CallOptions, CallVariants, List, ListVariants, Raw, Safe } from "../src/client/api.js";

/** One page of the groups of an account. Sizes and positions are integers written as text. */
export interface GroupPage {
  /** The groups on this page. */
  groups?: Group[];
  /** How many groups this page holds, an integer as text. */
  resultSetSize?: string;
  /** How many groups there are on all pages together, an integer as text. */
  totalSetSize?: string;
  /** Position of the page's first group among all, counted from 0, an integer as text. */
  startPosition?: string;
  /**
   * Position of the page's last group among all, counted from 0, an integer as text. It is an index and not a count, so
   * four groups end at `"3"`.
   */
  endPosition?: string;
  /**
   * The next page of groups, relative to `/restapi/v2.1` on the account's host. Absent on the last page; null and empty
   * text mean the same.
   */
  nextUri?: string | null;
  /** The page of groups before this one, relative like `nextUri`. Absent, null or empty on the first page. */
  previousUri?: string | null;
}

/** What became of the groups of a write. Unlike a page it says nothing about sizes or positions. */
export interface GroupInformation {
  /** The groups that the request named, in its order. One with `errorDetails` has failed. */
  groups?: Group[];
}

/** A group of users in an account. Which properties come depends on the operation. */
export interface Group {
  /**
   * Id of the group, an integer as text. In the error of a duplicate name it is the id of the group that has the name
   * already.
   */
  groupId?: string;
  /** Name of the group, unique in the account. A delete does not answer with it. */
  groupName?: string;
  /**
   * Kind of group. `adminGroup` and `everyoneGroup` are the two fixed groups, `customGroup` is any other. Old pages of
   * the vendor name other values, which no answer was seen to have.
   */
  groupType?: "adminGroup" | "customGroup" | "everyoneGroup" | (string & {});
  /**
   * Id of the permission profile that the group gives its members, an integer as text. Absent when it gives none, and
   * in the answer of an update.
   */
  permissionProfileId?: string;
  /**
   * How many members the group has, an integer as text. Named with an s, though `userCount` is what a permission
   * profile has.
   */
  usersCount?: string;
  /** Members of the group. Listing groups was not seen to send them; read them with the operation for members. */
  users?: UserInfo[];
  /** Why the write did not work for this group. Absent when it did. */
  errorDetails?: ErrorDetails;
  /** A kind of access. The vendor declares it without saying what it means or which values it has. */
  accessType?: string;
  /** Another id of the group, used elsewhere on the vendor's platform. Its form is not documented. */
  dsGroupId?: string;
  /**
   * Whether an identity provider keeps the group in step by SCIM. A real boolean here, unlike the property of the same
   * name on a profile's user.
   */
  isManagedByScim?: boolean;
  /**
   * When the group was last changed, such as `2026-06-18T14:40:12.654`. It carries no time zone, so it is not an RFC
   * 3339 date.
   */
  lastModifiedOn?: string;
  /** Who owns the group. `SystemAccount` was seen on the fixed groups, `LocalAccount` on those made in the account. */
  userGroupType?: "LocalAccount" | "SystemAccount" | (string & {});
}

/** A group that is to be. Other properties may be sent and are ignored. */
export interface GroupToCreate {
  /** Name for the new group. One that is taken gives an error in the answer's item. */
  groupName: string;
  /**
   * Id of the permission profile for the members of the new group. Text or number; the profile must exist. It may be
   * ignored here, as the vendor's pages disagree; an update sets it.
   */
  permissionProfileId?: (string | number) | undefined;
}

/** What to change of a group. Other properties than these have no effect. */
export interface GroupToUpdate {
  /** Id of the group to change. Neither of the fixed groups can be. */
  groupId: string;
  /**
   * The new name, or the present one where only the profile changes. What becomes of the name without it is not
   * documented.
   */
  groupName?: string | undefined;
  /**
   * Id of the new permission profile, an integer as text, or of the present one where only the name changes. Without it
   * the group may lose its profile, and the answer tells neither.
   */
  permissionProfileId?: string | undefined;
}

/** A group that is to go. Nothing but its id belongs here. */
export interface GroupToDelete {
  /** Id of the group to delete. Neither of the fixed groups can be. */
  groupId: string;
}

/** One page of the members of a group. Sizes and positions are integers written as text. */
export interface GroupUserPage {
  /** The members on this page. */
  users?: GroupUserInfo[];
  /** How many members this page holds, an integer as text. */
  resultSetSize?: string;
  /** How many members there are on all pages together, an integer as text. */
  totalSetSize?: string;
  /** Position of the page's first member among all, counted from 0, an integer as text. */
  startPosition?: string;
  /**
   * Position of the page's last member among all, counted from 0, an integer as text. It is an index and not a count,
   * so a page with the only member ends at `"0"`.
   */
  endPosition?: string;
  /**
   * The next page of members, relative to `/restapi/v2.1` on the account's host. Absent on the last page; null and
   * empty text mean the same.
   */
  nextUri?: string | null;
  /** The page of members before this one, relative like `nextUri`. Absent, null or empty on the first page. */
  previousUri?: string | null;
}

/**
 * What became of the users of a write to the members of a group. Unlike a page it says nothing about sizes or
 * positions.
 */
export interface GroupUsers {
  /** The users that the request named. One with `errorDetails` has failed. */
  users?: UserInfo[];
}

/** A member of a group, as the list of members tells it. */
export interface GroupUserInfo {
  /**
   * Id of the member, a GUID.
   *
   * Format: uuid.
   */
  userId?: string;
  /** Full name of the member. */
  userName?: string;
  /** Address with which the member signs in and gets mail. */
  email?: string;
  /**
   * Kind of user. Answers were seen in lower case (`companyuser`) although the vendor writes `CompanyUser`, so compare
   * without regard to case.
   */
  userType?: UserType;
  /**
   * How far the login has got. Lists of the account's users have `Active`, `Closed` and `ActivationSent`, members of
   * groups and closed users `active` and `closed`: compare without regard to case.
   */
  userStatus?: UserStatus;
  /** Where the API has the member, relative to the account. */
  uri?: string;
  /** Code that a member who is not yet active must type to activate the login. */
  activationAccessCode?: string;
  /** State of the member's login, a boolean as text. */
  loginStatus?: string;
  /** Whether an activation mail goes to the member, a boolean as text. */
  sendActivationEmail?: string;
  /** What is wrong with this member. Absent when nothing is. */
  errorDetails?: ErrorDetails;
}

/**
 * A user, as writes to a group's members and closing answer with it. Seen were only `userId`, `userName`, `userType`,
 * `userStatus` and `uri`, after closing without name and type.
 */
export interface UserInfo {
  /**
   * Id of the user that was added, removed or closed, a GUID.
   *
   * Format: uuid.
   */
  userId?: string;
  /** Full name of the user. */
  userName?: string;
  /** Address of the user. No such write was seen to send it. */
  email?: string;
  /**
   * Kind of user. Answers were seen in lower case (`companyuser`) although the vendor writes `CompanyUser`, so compare
   * without regard to case.
   */
  userType?: UserType;
  /**
   * How far the login has got. Lists of the account's users have `Active`, `Closed` and `ActivationSent`, members of
   * groups and closed users `active` and `closed`: compare without regard to case.
   */
  userStatus?: UserStatus;
  /** Where the API has the user, relative to the account. */
  uri?: string;
  /** Code that a user who is not yet active must type to activate the login. */
  activationAccessCode?: string;
  /** State of the user's login, a boolean as text. */
  loginStatus?: string;
  /** Whether an activation mail goes to the user, a boolean as text. */
  sendActivationEmail?: string;
  /** Why the write did not work for this user. Absent when it did. */
  errorDetails?: ErrorDetails;
  /** Account in which the user is. */
  accountId?: string;
  /** Name of the account in which the user is. */
  accountName?: string;
  /** Network address of the user, when the vendor has one on record. */
  ipAddress?: string;
  /** Id of the user's membership in the account. */
  membershipId?: string;
}

/**
 * How far the login has got. Lists of the account's users have `Active`, `Closed` and `ActivationSent`, members of
 * groups and closed users `active` and `closed`: compare without regard to case.
 */
export type UserStatus =
  "ActivationRequired" | "ActivationSent" | "Active" | "Closed" | "Disabled" | "active" | "closed" | (string & {});

/**
 * Kind of user. Answers were seen in lower case (`companyuser`) although the vendor writes `CompanyUser`, so compare
 * without regard to case.
 */
export type UserType = "CompanyUser" | "companyuser" | (string & {});

/** Points to a user of the account. */
export interface UserReference {
  /**
   * Id of a user of the account, a GUID. Name and email address are no substitute.
   *
   * Format: uuid.
   */
  userId: string;
}

/** Points to a brand of the account. */
export interface BrandReference {
  /**
   * Id of an existing brand, a GUID.
   *
   * Format: uuid.
   */
  brandId: string;
}

/** The brands of a group and its defaults. The answer of listing, adding and removing alike. */
export interface GroupBrands {
  /** Id of the brand that signers see unless the sender chose another. */
  recipientBrandIdDefault?: string;
  /** Id of the brand that senders work with unless they choose another. */
  senderBrandIdDefault?: string;
  /**
   * The brands. Missing where there are none, so that a group without brands was seen to be answered with `{}`. After a
   * write, one with `errorDetails` has failed.
   */
  brandOptions?: Brand[];
}

/** A look and wording for mails and signing pages. */
export interface Brand {
  /** Id of the brand, a GUID. */
  brandId?: string;
  /** Name under which administrators know the brand. */
  brandName?: string;
  /** Company name that the brand shows. */
  brandCompany?: string;
  /** Codes of the languages for which the brand has texts. */
  brandLanguages?: string[];
  /** Code of the language that is used when the reader's own is not among the brand's. */
  defaultBrandLanguage?: string;
  /** Whether `brandCompany` is shown in place of the account's name. A real boolean. */
  isOverridingCompanyName?: boolean;
  /** Whether the account sends with this brand by default. A real boolean. */
  isSendingDefault?: boolean;
  /** Whether signers see this brand by default. A real boolean. */
  isSigningDefault?: boolean;
  /** Whether the brand belongs to the organisation above the account. A boolean as text, unlike its neighbours. */
  isOrganizationBrand?: string;
  /** Logo that the brand takes from the organisation. */
  organizationBrandLogo?: string;
  /** Colours of the brand, each under the name of the part it paints. */
  colors?: NameValue[];
  /** Pages to which signers go at the end, each under the name of the occasion. */
  landingPages?: NameValue[];
  /** Links that the brand shows in its pages. */
  links?: BrandLink[];
  /** Where the API has the brand's logos, relative to the account. */
  logos?: BrandLogos;
  /** Ids of the brand's logos. */
  logoIds?: BrandLogoIds;
  /** Where the API has the files that hold the brand's wording, relative to the account. */
  resources?: BrandResourceUrls;
  /**
   * Texts of the brand's mails. The vendor has deprecated it.
   *
   * @deprecated
   */
  emailContent?: BrandEmailContent[];
  /** Why the write did not work for this brand. Absent when it did. */
  errorDetails?: ErrorDetails;
}

/** A value under a name. */
export interface NameValue {
  /** What the value is of. */
  name?: string;
  /** The value now. */
  value?: string;
  /** The value before the last change. */
  originalValue?: string;
  /** What is wrong with the value. Absent when nothing is. */
  errorDetails?: ErrorDetails;
}

/** A link in the pages of a brand. */
export interface BrandLink {
  /** Which place in the pages the link has. */
  linkType?: "aboutDocusign" | "closeButton" | (string & {});
  /** Words that the link shows. */
  linkText?: string;
  /** Web address, or `mailto:` with an email address, to which the link leads. */
  urlOrMailTo?: string;
  /** Whether the link is shown, a boolean as text. */
  showLink?: string;
}

/** Where the API has the brand's logos, relative to the account. */
export interface BrandLogos {
  /** Path of the logo at the top of the signing pages. */
  primary?: string;
  /** Path of the smaller, second logo. */
  secondary?: string;
  /** Path of the logo in mails. */
  email?: string;
}

/** Ids of the brand's logos. */
export interface BrandLogoIds {
  /** Id of the logo at the top of the signing pages. */
  primaryLogoId?: string;
  /** Id of the smaller, second logo. */
  secondaryLogoId?: string;
  /** Id of the logo in mails. */
  emailLogoId?: string;
}

/** Where the API has the files that hold the brand's wording, relative to the account. */
export interface BrandResourceUrls {
  /** Path of the file for mails. */
  email?: string;
  /** Path of the file for the sender's pages. */
  sending?: string;
  /** Path of the file for the signer's pages. */
  signing?: string;
  /** Path of the file for signing inside another application. */
  signingCaptive?: string;
}

/** A text in the mails of a brand. Part of a property that the vendor has deprecated. */
export interface BrandEmailContent {
  /** The text. */
  content?: string;
  /** Which part of the mails the text belongs to. */
  emailContentType?: string;
  /** Where the link in the text leads. */
  emailToLink?: string;
  /** Words of the link in the text. */
  linkText?: string;
}

/** The permission profiles of an account. */
export interface PermissionProfileInformation {
  /** The profiles, all of them and in no promised order. */
  permissionProfiles?: PermissionProfile[];
}

/** A named set of rights for users and groups. */
export interface PermissionProfile {
  /** Id of the profile, an integer as text. Different in every account. */
  permissionProfileId?: string;
  /** Name of the profile. Seen were the built-in `Account Administrator`, `DocuSign Sender` and `DocuSign Viewer`. */
  permissionProfileName?: string;
  /**
   * When the profile was last changed, in UTC with seven decimals of a second, four more than a JavaScript date keeps.
   */
  modifiedDateTime?: string;
  /** Who last changed the profile. Empty for a built-in one. */
  modifiedByUsername?: string;
  /**
   * How many users have the profile, an integer as text. Only when asked for, and named without the s of a group's
   * `usersCount`.
   */
  userCount?: string;
  /**
   * What users with the profile may do. The vendor adds settings often. Yes and no are `"true"` and `"false"`; each
   * setting may have a twin with `Metadata` at the end of its name.
   */
  settings?: AccountRoleSettings;
  /** Users who have the profile. Not seen in an answer. */
  users?: UserInformation[];
}

/** Rights of whoever has a permission profile, as they are sent and answered alike. */
export interface RoleSettings {
  /** Which of the account's agreements the users can reach. */
  accountAgreementsAccessType?: string;
  /** Whether the users may administer the account, a boolean as text. */
  allowAccountManagement?: string;
  /** Whether the users may work through the API, a boolean as text. */
  allowApiAccess?: string;
  /** Whether the users may reach the account as a whole through the API, a boolean as text. */
  allowApiAccessToAccount?: string;
  /** Whether the users may send in other users' names through the API, a boolean as text. */
  allowApiSendingOnBehalfOfOthers?: string;
  /** Whether the users may make one signer follow the other through the API, a boolean as text. */
  allowApiSequentialSigning?: string;
  /** Whether fields are placed in the users' documents automatically, a boolean as text. */
  allowAutoTagging?: string;
  /** Whether the users may send one document to many people at once, a boolean as text. */
  allowBulkSending?: string;
  /** Whether the users may work with the vendor's desktop program, a boolean as text. */
  allowDocuSignDesktopClient?: string;
  /** Whether the users may have documents sealed electronically by an organisation, a boolean as text. */
  allowESealRecipients?: string;
  /** Whether the users may send documents for signature, a boolean as text. */
  allowEnvelopeSending?: string;
  /** Whether administrators of PowerForms see all that came in through them, a boolean as text. */
  allowPowerFormsAdminToAccessAllPowerFormEnvelopes?: string;
  /** Whether the users may choose the language of a recipient's mails, a boolean as text. */
  allowSendersToSetRecipientEmailLanguage?: string;
  /** Whether the users may ask signers for attachments, a boolean as text. */
  allowSignerAttachments?: string;
  /** Whether the users may add documents that are only to be read or accepted, a boolean as text. */
  allowSupplementalDocuments?: string;
  /** Whether the users may place fields while they send or correct, a boolean as text. */
  allowTaggingInSendAndCorrect?: string;
  /** Whether the users may work with transaction rooms, a boolean as text. */
  allowTransactions?: string;
  /** Whether the users may put signed documents into the vault, a boolean as text. */
  allowVaulting?: string;
  /** Whether the users may decide about signing on paper for themselves, a boolean as text. */
  allowWetSigningOverride?: string;
  /** Which address books the users have: a word for none, their own, the shared ones or both. */
  allowedAddressBookAccess?: string;
  /** What the users may do with clickwraps, a word. */
  allowedClickwrapsAccess?: string;
  /** What the users may do with the library of document templates, a word. */
  allowedDocumentTemplateLibraryAccess?: string;
  /** What the users may do with workflows, a word. */
  allowedOrchestrationAccess?: string;
  /** What the users may do with templates: a word for nothing, using, creating or sharing. */
  allowedTemplateAccess?: string;
  /** Whether the users can be given other users' envelopes, a boolean as text. */
  allowedToBeEnvelopeTransferRecipient?: string;
  /** Whether the users may upload many agreements at once, a boolean as text. */
  canBulkUploadAgreements?: string;
  /** Whether the users may open a transaction, a boolean as text. */
  canCreateTransaction?: string;
  /** Whether the users may set up workspaces, a boolean as text. */
  canCreateWorkspaces?: string;
  /** Whether the users may delete documents from a transaction, a boolean as text. */
  canDeleteDocumentsInTransaction?: string;
  /** Whether the users may delete a whole transaction, a boolean as text. */
  canDeleteTransaction?: string;
  /** Whether the users may handle requests that reach the agreement desk, a boolean as text. */
  canManageAgreementDeskRequest?: string;
  /** Whether the users may change how the agreement desk takes requests, a boolean as text. */
  canManageAgreementDeskRequestSetting?: string;
  /** Whether the users may deliver documents by text message, a boolean as text. */
  canSendEnvelopesViaSMS?: string;
  /** Whether the users are kept from uploading documents, a boolean as text. It forbids where most settings allow. */
  disableDocumentUpload?: string;
  /**
   * Whether the users are kept from the other actions of the menus, a boolean as text. It forbids where most settings
   * allow.
   */
  disableOtherActions?: string;
  /** Whether the users' API calls can be recorded for support, a boolean as text. */
  enableApiRequestLogging?: string;
  /** Whether key terms are suggested from the type of a document, a boolean as text. */
  enableKeyTermsSuggestionsByDocumentType?: string;
  /** Whether the users are told when a recipient opens their document, a boolean as text. */
  enableRecipientViewingNotifications?: string;
  /** Whether the users see the order of signing in their pages, a boolean as text. */
  enableSequentialSigningInterface?: string;
  /** Whether the users may use the link to TransactionPoint, a boolean as text. */
  enableTransactionPointIntegration?: string;
  /** What the users may do with playbooks, a word. */
  playbookAccess?: string;
  /** The users' role with PowerForms: a word for none, user or administrator. */
  powerFormRole?: string;
  /** Whether documents that the users alone have signed reach them as links, not as files, a boolean as text. */
  receiveCompletedSelfSignedDocumentsAsEmailLinks?: string;
  /** Whether recipients must accept supplemental documents, a boolean as text. */
  supplementalDocumentsMustAccept?: string;
  /** Whether recipients must read supplemental documents to their end, a boolean as text. */
  supplementalDocumentsMustRead?: string;
  /** Whether recipients must open supplemental documents, a boolean as text. */
  supplementalDocumentsMustView?: string;
  /** Whether the users get the newer pages for sending, a boolean as text. */
  useNewSendingInterface?: string;
  /** How the users' documents go into the vault: a word for not at all, by hand or automatically. */
  vaultingMode?: string;
  /** What the users may do with web forms, a word. */
  webForms?: string;
}

/** Rights of whoever has a permission profile, as they are sent and answered alike. */
export interface RoleSettingsInput {
  /** Which of the account's agreements the users can reach. */
  accountAgreementsAccessType?: string | undefined;
  /** Whether the users may administer the account, a boolean as text. */
  allowAccountManagement?: string | undefined;
  /** Whether the users may work through the API, a boolean as text. */
  allowApiAccess?: string | undefined;
  /** Whether the users may reach the account as a whole through the API, a boolean as text. */
  allowApiAccessToAccount?: string | undefined;
  /** Whether the users may send in other users' names through the API, a boolean as text. */
  allowApiSendingOnBehalfOfOthers?: string | undefined;
  /** Whether the users may make one signer follow the other through the API, a boolean as text. */
  allowApiSequentialSigning?: string | undefined;
  /** Whether fields are placed in the users' documents automatically, a boolean as text. */
  allowAutoTagging?: string | undefined;
  /** Whether the users may send one document to many people at once, a boolean as text. */
  allowBulkSending?: string | undefined;
  /** Whether the users may work with the vendor's desktop program, a boolean as text. */
  allowDocuSignDesktopClient?: string | undefined;
  /** Whether the users may have documents sealed electronically by an organisation, a boolean as text. */
  allowESealRecipients?: string | undefined;
  /** Whether the users may send documents for signature, a boolean as text. */
  allowEnvelopeSending?: string | undefined;
  /** Whether administrators of PowerForms see all that came in through them, a boolean as text. */
  allowPowerFormsAdminToAccessAllPowerFormEnvelopes?: string | undefined;
  /** Whether the users may choose the language of a recipient's mails, a boolean as text. */
  allowSendersToSetRecipientEmailLanguage?: string | undefined;
  /** Whether the users may ask signers for attachments, a boolean as text. */
  allowSignerAttachments?: string | undefined;
  /** Whether the users may add documents that are only to be read or accepted, a boolean as text. */
  allowSupplementalDocuments?: string | undefined;
  /** Whether the users may place fields while they send or correct, a boolean as text. */
  allowTaggingInSendAndCorrect?: string | undefined;
  /** Whether the users may work with transaction rooms, a boolean as text. */
  allowTransactions?: string | undefined;
  /** Whether the users may put signed documents into the vault, a boolean as text. */
  allowVaulting?: string | undefined;
  /** Whether the users may decide about signing on paper for themselves, a boolean as text. */
  allowWetSigningOverride?: string | undefined;
  /** Which address books the users have: a word for none, their own, the shared ones or both. */
  allowedAddressBookAccess?: string | undefined;
  /** What the users may do with clickwraps, a word. */
  allowedClickwrapsAccess?: string | undefined;
  /** What the users may do with the library of document templates, a word. */
  allowedDocumentTemplateLibraryAccess?: string | undefined;
  /** What the users may do with workflows, a word. */
  allowedOrchestrationAccess?: string | undefined;
  /** What the users may do with templates: a word for nothing, using, creating or sharing. */
  allowedTemplateAccess?: string | undefined;
  /** Whether the users can be given other users' envelopes, a boolean as text. */
  allowedToBeEnvelopeTransferRecipient?: string | undefined;
  /** Whether the users may upload many agreements at once, a boolean as text. */
  canBulkUploadAgreements?: string | undefined;
  /** Whether the users may open a transaction, a boolean as text. */
  canCreateTransaction?: string | undefined;
  /** Whether the users may set up workspaces, a boolean as text. */
  canCreateWorkspaces?: string | undefined;
  /** Whether the users may delete documents from a transaction, a boolean as text. */
  canDeleteDocumentsInTransaction?: string | undefined;
  /** Whether the users may delete a whole transaction, a boolean as text. */
  canDeleteTransaction?: string | undefined;
  /** Whether the users may handle requests that reach the agreement desk, a boolean as text. */
  canManageAgreementDeskRequest?: string | undefined;
  /** Whether the users may change how the agreement desk takes requests, a boolean as text. */
  canManageAgreementDeskRequestSetting?: string | undefined;
  /** Whether the users may deliver documents by text message, a boolean as text. */
  canSendEnvelopesViaSMS?: string | undefined;
  /** Whether the users are kept from uploading documents, a boolean as text. It forbids where most settings allow. */
  disableDocumentUpload?: string | undefined;
  /**
   * Whether the users are kept from the other actions of the menus, a boolean as text. It forbids where most settings
   * allow.
   */
  disableOtherActions?: string | undefined;
  /** Whether the users' API calls can be recorded for support, a boolean as text. */
  enableApiRequestLogging?: string | undefined;
  /** Whether key terms are suggested from the type of a document, a boolean as text. */
  enableKeyTermsSuggestionsByDocumentType?: string | undefined;
  /** Whether the users are told when a recipient opens their document, a boolean as text. */
  enableRecipientViewingNotifications?: string | undefined;
  /** Whether the users see the order of signing in their pages, a boolean as text. */
  enableSequentialSigningInterface?: string | undefined;
  /** Whether the users may use the link to TransactionPoint, a boolean as text. */
  enableTransactionPointIntegration?: string | undefined;
  /** What the users may do with playbooks, a word. */
  playbookAccess?: string | undefined;
  /** The users' role with PowerForms: a word for none, user or administrator. */
  powerFormRole?: string | undefined;
  /** Whether documents that the users alone have signed reach them as links, not as files, a boolean as text. */
  receiveCompletedSelfSignedDocumentsAsEmailLinks?: string | undefined;
  /** Whether recipients must accept supplemental documents, a boolean as text. */
  supplementalDocumentsMustAccept?: string | undefined;
  /** Whether recipients must read supplemental documents to their end, a boolean as text. */
  supplementalDocumentsMustRead?: string | undefined;
  /** Whether recipients must open supplemental documents, a boolean as text. */
  supplementalDocumentsMustView?: string | undefined;
  /** Whether the users get the newer pages for sending, a boolean as text. */
  useNewSendingInterface?: string | undefined;
  /** How the users' documents go into the vault: a word for not at all, by hand or automatically. */
  vaultingMode?: string | undefined;
  /** What the users may do with web forms, a word. */
  webForms?: string | undefined;
}

/**
 * What users with the profile may do. The vendor adds settings often. Yes and no are `"true"` and `"false"`; each
 * setting may have a twin with `Metadata` at the end of its name.
 */
export type AccountRoleSettings = {
  /** Single rights of administration, for users who may do some of it without being administrators. */
  accountManagementGranular?: AccountManagementGranular;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  accountAgreementsAccessTypeMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowAccountManagementMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowApiAccessMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowApiAccessToAccountMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowApiSendingOnBehalfOfOthersMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowApiSequentialSigningMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowAutoTaggingMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowBulkSendingMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowDocuSignDesktopClientMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowESealRecipientsMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowEnvelopeSendingMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowPowerFormsAdminToAccessAllPowerFormEnvelopesMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowSendersToSetRecipientEmailLanguageMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowSignerAttachmentsMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowSupplementalDocumentsMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowTaggingInSendAndCorrectMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowTransactionsMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowVaultingMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowWetSigningOverrideMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowedAddressBookAccessMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowedClickwrapsAccessMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowedDocumentTemplateLibraryAccessMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowedOrchestrationAccessMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowedTemplateAccessMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowedToBeEnvelopeTransferRecipientMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  canBulkUploadAgreementsMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  canCreateTransactionMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  canCreateWorkspacesMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  canDeleteDocumentsInTransactionMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  canDeleteTransactionMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  canManageAgreementDeskRequestMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  canManageAgreementDeskRequestSettingMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  canSendEnvelopesViaSMSMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  disableDocumentUploadMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  disableOtherActionsMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  enableApiRequestLoggingMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  enableKeyTermsSuggestionsByDocumentTypeMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  enableRecipientViewingNotificationsMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  enableSequentialSigningInterfaceMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  enableTransactionPointIntegrationMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  playbookAccessMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  powerFormRoleMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  receiveCompletedSelfSignedDocumentsAsEmailLinksMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  supplementalDocumentsMustAcceptMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  supplementalDocumentsMustReadMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  supplementalDocumentsMustViewMetadata?: SettingsMetadata;
  /**
   * Which of the vendor's page generations the users get, and whether they can choose. Text, such as `never`, also
   * where the number 0 was sent.
   */
  useNewDocuSignExperienceInterface?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  useNewDocuSignExperienceInterfaceMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  useNewSendingInterfaceMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  vaultingModeMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  webFormsMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  signingUiVersionMetadata?: SettingsMetadata;
} & RoleSettings;

/** Single rights of administration, for users who may do some of it without being administrators. */
export interface AccountManagementGranular {
  /** Whether the users may change the security settings of the account, a boolean as text. */
  allowManageAccountSecuritySettings?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowManageAccountSecuritySettingsMetadata?: SettingsMetadata;
  /** Whether the users may change the other settings of the account, a boolean as text. */
  allowManageAccountSettings?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowManageAccountSettingsMetadata?: SettingsMetadata;
  /** Whether the users may appoint and dismiss administrators, a boolean as text. */
  allowManageAdmins?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowManageAdminsMetadata?: SettingsMetadata;
  /** Whether the users may set up Connect, which reports events to other systems, a boolean as text. */
  allowManageConnect?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowManageConnectMetadata?: SettingsMetadata;
  /** Whether the users may decide how long documents are kept, a boolean as text. */
  allowManageDocumentRetention?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowManageDocumentRetentionMetadata?: SettingsMetadata;
  /** Whether the users may hand over envelopes from one user to another, a boolean as text. */
  allowManageEnvelopeTransfer?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowManageEnvelopeTransferMetadata?: SettingsMetadata;
  /**
   * Whether the users may manage groups without managing users, a boolean as text. It is the narrowest right that
   * covers the group operations here.
   */
  allowManageGroupsButNotUsers?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowManageGroupsButNotUsersMetadata?: SettingsMetadata;
  /** Whether the users may manage joint agreements, a boolean as text. */
  allowManageJointAgreements?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowManageJointAgreementsMetadata?: SettingsMetadata;
  /** Whether the users may see and make reports, a boolean as text. */
  allowManageReporting?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowManageReportingMetadata?: SettingsMetadata;
  /** Whether the users may decide who shares whose envelopes, a boolean as text. */
  allowManageSharing?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowManageSharingMetadata?: SettingsMetadata;
  /** Whether the users may manage signing groups, which are another thing than groups, a boolean as text. */
  allowManageSigningGroups?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowManageSigningGroupsMetadata?: SettingsMetadata;
  /** Whether the users may manage stamps, a boolean as text. */
  allowManageStamps?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowManageStampsMetadata?: SettingsMetadata;
  /** Whether the users may manage other users, a boolean as text. */
  allowManageUsers?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowManageUsersMetadata?: SettingsMetadata;
  /** Whether the users may look at other users, a boolean as text. It has no metadata. */
  allowViewUsers?: string;
}

/**
 * A user with all that the account knows. Which of it comes differs by operation; a list was seen with 21 properties,
 * one user with 26, and an update with what was sent.
 */
export interface UserInformation {
  /** Code that this user must type to activate the login. */
  activationAccessCode?: string;
  /** Company for which the user works. */
  company?: string;
  /** Connect configurations in which the user has a part. */
  connectConfigurations?: ConnectUserObject[];
  /** Code of the user's country. */
  countryCode?: string;
  /**
   * When the user was created. `0001-01-01T08:00:00.0000000Z` stands where the vendor has no date, as in the answer to
   * every update.
   */
  createdDateTime?: string;
  /** Settings that applications have stored with the user. */
  customSettings?: NameValue[];
  /**
   * Account into which the user signs in by default, a GUID.
   *
   * Format: uuid.
   */
  defaultAccountId?: string;
  /** Email address of the user. */
  email?: string;
  /** Whether Connect reports the user's events, a boolean as text. */
  enableConnectForUser?: string;
  /**
   * What is wrong with the user. Absent when nothing is. Of an answer that is one user alone it is a failure, which
   * Rollcall throws.
   */
  errorDetails?: ErrorDetails;
  /** Given name of the user. */
  firstName?: string;
  /** Questions that the user must answer when the password is lost, and the answers. */
  forgottenPasswordInfo?: ForgottenPasswordInformation;
  /** Groups in which the user is. One user alone was seen with them, a list was not. */
  groupList?: Group[];
  /** Whether the user may notarise at a distance. The only real boolean among the user's properties. */
  hasRemoteNotary?: boolean;
  /** Where the user lives. */
  homeAddress?: AddressInformation;
  /** Where the API has the picture of the user's initials. */
  initialsImageUri?: string;
  /**
   * Whether the user is an administrator, a boolean as text. `True` and `False` have a capital here, unlike those of
   * settings.
   */
  isAdmin?: string;
  /**
   * Whether the user stands in for the administrator, a boolean as text, `True` or `False` with a capital. Only lists
   * and updates were seen to tell it.
   */
  isAlternateAdmin?: string;
  /**
   * Whether an identity provider keeps the user in step by SCIM. A boolean as text, `True` or `False` with a capital,
   * while a group has a real one.
   */
  isManagedByScim?: string;
  /**
   * Whether an identity provider keeps the user's membership in step by SCIM, a boolean as text, `True` or `False` with
   * a capital.
   */
  isMembershipManagedByScim?: string;
  /** The vendor's flag NAR for the user, a boolean as text. What it stands for is not documented. */
  isNAREnabled?: string;
  /** What the user does in the company. */
  jobTitle?: string;
  /** When the user last signed in. */
  lastLogin?: string;
  /** Family name of the user. */
  lastName?: string;
  /** Whether the user's licence is in force, a word. */
  licenseStatus?: string;
  /** Kind of licence that the user has. */
  licenseType?: string;
  /**
   * State of the user's password, such as `password_active` or `password_locked`. A word, not the boolean that members
   * of a group have under this name, and only where it is asked for.
   */
  loginStatus?: string;
  /** Middle name of the user. */
  middleName?: string;
  /** Password of the user. Meant for requests; an answer has no reason to hold it. */
  password?: string;
  /** When the user's password ends. */
  passwordExpiration?: string;
  /** Id of the profile that the user has, an integer as text. Empty where the user has none. */
  permissionProfileId?: string;
  /** Name of the profile that the user has. Empty where the user has none. */
  permissionProfileName?: string;
  /** Where the API has the user's portrait. */
  profileImageUri?: string;
  /** Meant for requests, where `send` mails the invitation again. */
  sendActivationEmail?: string;
  /** Whether a failed sign-in before activation brings a second activation mail, a boolean as text. */
  sendActivationOnInvalidLogin?: string;
  /** Where the API has the picture of the user's signature. */
  signatureImageUri?: string;
  /** Whether the user gets the vendor's news, a boolean as text. */
  subscribe?: string;
  /** What follows the user's name, such as Jr. */
  suffixName?: string;
  /**
   * What precedes the user's name or tells the user's position. No call here changes it; `jobTitle` can be changed.
   */
  title?: string;
  /** Where the API has this user, relative to the account. */
  uri?: string;
  /** When the user joined the account, with the same placeholder as `createdDateTime`. */
  userAddedToAccountDateTime?: string;
  /**
   * Id of the user, a GUID, whatever the operation.
   *
   * Format: uuid.
   */
  userId?: string;
  /** Full name of the user, whatever the operation. */
  userName?: string;
  /** When the user's own data was last changed. */
  userProfileLastModifiedDate?: string;
  /**
   * Settings of the single user, about 150 with their metadata and growing. They are not the profile's and are not
   * described one by one here. Yes and no are `"true"` and `"false"`, and `modifiedDate` is written as `6/24/2026
   * 12:31:10 pm`. A `permissionProfileId` among them is ignored.
   */
  userSettings?: UserSettingsInformation;
  /**
   * How far the login has got. Lists of the account's users have `Active`, `Closed` and `ActivationSent`, members of
   * groups and closed users `active` and `closed`: compare without regard to case.
   */
  userStatus?: UserStatus;
  /**
   * Kind of user. Answers were seen in lower case (`companyuser`) although the vendor writes `CompanyUser`, so compare
   * without regard to case.
   */
  userType?: UserType;
  /** Where the user works. */
  workAddress?: AddressInformation;
}

/** A postal address with telephone numbers. */
export interface AddressInformation {
  /** First line of the street address. */
  address1?: string;
  /** Second line of the street address. */
  address2?: string;
  /** Town of the address. */
  city?: string;
  /** Country of the address. */
  country?: string;
  /** Fax number at the address. */
  fax?: string;
  /** Telephone number at the address. */
  phone?: string;
  /** Postal code of the address. */
  postalCode?: string;
  /** State, province or region of the address. */
  stateOrProvince?: string;
  /** Postal code of the United States with its four further digits. */
  zipPlus4?: string;
}

/** A postal address with telephone numbers. */
export interface AddressInformationInput {
  /** First line of the street address. */
  address1?: string | undefined;
  /** Second line of the street address. */
  address2?: string | undefined;
  /** Town of the address. */
  city?: string | undefined;
  /** Country of the address. */
  country?: string | undefined;
  /** Fax number at the address. */
  fax?: string | undefined;
  /** Telephone number at the address. */
  phone?: string | undefined;
  /** Postal code of the address. */
  postalCode?: string | undefined;
  /** State, province or region of the address. */
  stateOrProvince?: string | undefined;
  /** Postal code of the United States with its four further digits. */
  zipPlus4?: string | undefined;
}

/** What a user has to do with one Connect configuration. */
export interface ConnectUserObject {
  /** Kind of the configuration. The name is written without a capital T. */
  configurationtype?: string;
  /** Id of the configuration. */
  connectId?: string;
  /** Whether the configuration is switched on for the user, a boolean as text. */
  enabled?: string;
  /** Whether the user may see the configuration, a boolean as text. */
  hasAccess?: string;
  /** Things of a sender by which the configuration can be searched. */
  senderSearchableItems?: string[];
}

/** Questions that the user must answer when the password is lost, and the answers. */
export interface ForgottenPasswordInformation {
  /** The first question. */
  forgottenPasswordQuestion1?: string;
  /** The answer to the first question. */
  forgottenPasswordAnswer1?: string;
  /** The second question. */
  forgottenPasswordQuestion2?: string;
  /** The answer to the second question. */
  forgottenPasswordAnswer2?: string;
  /** The third question. */
  forgottenPasswordQuestion3?: string;
  /** The answer to the third question. */
  forgottenPasswordAnswer3?: string;
  /** The fourth question. */
  forgottenPasswordQuestion4?: string;
  /** The answer to the fourth question. */
  forgottenPasswordAnswer4?: string;
}

/**
 * Settings of the single user, about 150 with their metadata and growing. They are not the profile's and are not
 * described one by one here. Yes and no are `"true"` and `"false"`, and `modifiedDate` is written as `6/24/2026
 * 12:31:10 pm`. A `permissionProfileId` among them is ignored.
 */
export interface UserSettingsInformation {
  [key: string]: unknown;
}

/** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
export interface SettingsMetadata {
  /** Whether the setting is governed by the rules of 21 CFR Part 11, a boolean as text. */
  is21CFRPart11?: string;
  /** Values that the setting can have. */
  options?: string[];
  /** Whether the caller may change the setting or only see it. */
  rights?: string;
  /** Whether a page should show the setting. */
  uiHint?: string;
  /** Place of the setting among its neighbours on a page, an integer as text. */
  uiOrder?: string;
  /** Kind of control with which a page should show the setting. */
  uiType?: string;
}

/** One page of the users of an account. Sizes and positions are integers written as text. */
export interface UserPage {
  /** The users on this page. */
  users?: UserInformation[];
  /** How many users this page holds, an integer as text. */
  resultSetSize?: string;
  /** How many users there are on all pages together, an integer as text. */
  totalSetSize?: string;
  /** Position of the page's first user among all, counted from 0, an integer as text. */
  startPosition?: string;
  /**
   * Position of the page's last user among all, counted from 0, an integer as text. It is an index and not a count, so
   * two users end at `"1"`.
   */
  endPosition?: string;
  /**
   * The next page of users, relative to `/restapi/v2.1` on the account's host. Absent on the last page; null and empty
   * text mean the same.
   */
  nextUri?: string | null;
  /** The page of users before this one, relative like `nextUri`. Absent, null or empty on the first page. */
  previousUri?: string | null;
}

/** Somebody who is to be invited. */
export interface UserToCreate {
  /** Full name of the new user. Together with `email` it must not be that of a user who is there. */
  userName: string;
  /** Address to which the invitation goes, and with which the new user signs in. */
  email: string;
  /**
   * Id of the permission profile of the new user, an integer as text. It is read here and not inside `userSettings`;
   * without it the user was seen to have none.
   */
  permissionProfileId?: string | undefined;
  /** Groups of which the new user becomes a member. */
  groupList?: readonly GroupReference[] | undefined;
  /**
   * Given name of the new user.
   *
   * At most 50 characters.
   */
  firstName?: string | undefined;
  /**
   * Middle name of the new user.
   *
   * At most 50 characters.
   */
  middleName?: string | undefined;
  /**
   * Family name of the new user.
   *
   * At most 50 characters.
   */
  lastName?: string | undefined;
  /**
   * What follows the new user's name, such as Jr.
   *
   * At most 50 characters.
   */
  suffixName?: string | undefined;
  /** Company for which the new user works. */
  company?: string | undefined;
  /** What the new user does in the company. */
  jobTitle?: string | undefined;
  /** Code that the new user must type to accept the invitation. */
  activationAccessCode?: string | undefined;
  /** Whether a failed sign-in before activation brings the new user a second activation mail, a boolean as text. */
  sendActivationOnInvalidLogin?: string | undefined;
  /**
   * Settings of the single user, about 150 with their metadata and growing. They are not the profile's and are not
   * described one by one here. Yes and no are `"true"` and `"false"`, and `modifiedDate` is written as `6/24/2026
   * 12:31:10 pm`. A `permissionProfileId` among them is ignored.
   */
  userSettings?: UserSettingsInformation | undefined;
  /** Where the new user lives. */
  homeAddress?: AddressInformationInput | undefined;
  /** Where the new user works. */
  workAddress?: AddressInformationInput | undefined;
}

/** Points to a group of the account. */
export interface GroupReference {
  /** Id of a group of the account, an integer as text. Its name is no substitute. */
  groupId: string;
}

/** What became of people who were to be invited. */
export interface NewUsersSummary {
  /** The people whom the request named, in its order. One with `errorDetails` was not invited. */
  newUsers?: NewUser[];
}

/**
 * Somebody who was to be invited. The status of one who was is `ActivationSent`; one who was not has none. The profile
 * was not seen to come back, though it has a place here.
 */
export interface NewUser {
  /**
   * Id of the new user, a GUID. Beside `USER_ALREADY_EXISTS_IN_ACCOUNT` it seems to be that of the user who is there.
   *
   * Format: uuid.
   */
  userId?: string;
  /** Full name of the new user, as sent. */
  userName?: string;
  /** Address to which the invitation went. */
  email?: string;
  /**
   * How far the login has got. Lists of the account's users have `Active`, `Closed` and `ActivationSent`, members of
   * groups and closed users `active` and `closed`: compare without regard to case.
   */
  userStatus?: UserStatus;
  /**
   * When the user was created, seven hours ahead of the time though it ends in `Z`; users.list has it right.
   * `0001-01-01T08:00:00.0000000Z` stands where nobody was invited.
   */
  createdDateTime?: string;
  /**
   * Id of the new user's membership in the account, a GUID.
   *
   * Format: uuid.
   */
  membershipId?: string;
  /** Where the API has the new user, relative to the account. */
  uri?: string;
  /** Id of the profile that the new user was given, an integer as text. */
  permissionProfileId?: string;
  /** Name of the profile that the new user was given. */
  permissionProfileName?: string;
  /** A secret of the new user. Keep it out of logs. */
  apiPassword?: string;
  /** Whether the new user's licence is in force, a word. */
  licenseStatus?: string;
  /** Kind of licence that the new user has. */
  licenseType?: string;
  /** Why this person was not invited. Absent for one who was. */
  errorDetails?: ErrorDetails;
}

/** What became of users who were to be closed. */
export interface ClosedUsers {
  /** The users that were to be closed. One with `errorDetails` is not. */
  users?: UserInfo[];
}

/**
 * What whoever has the profile is to be able to do. Yes and no are `"true"` and `"false"`. The vendor adds settings
 * often. One that is not described here is sent as you give it, but the compiler refuses it where the object is written
 * (TS2353): write `{ … } as RoleSettingsToSet`, with the type from `rollcall/docusign`.
 */
export type RoleSettingsToSet = {
  /**
   * Which of the vendor's page generations to give, as a word or, as in the vendor's sample, the number 0, which comes
   * back as the text `never`.
   */
  useNewDocuSignExperienceInterface?: (string | number) | undefined;
  /**
   * Which generation of signing pages to give. `v2` stands in the vendor's sample, while the vendor's definition does
   * not know the name.
   */
  signingUiVersion?: string | undefined;
} & RoleSettingsInput;

/** The brands of an account and its defaults. */
export interface AccountBrands {
  /** Id of the brand that signers of the account see unless the sender chose another. */
  recipientBrandIdDefault?: string;
  /** Id of the brand that senders of the account work with unless they choose another. */
  senderBrandIdDefault?: string;
  /**
   * The brands of the account. Missing where there are none, so that the answer was seen to be `{}`. For a group the
   * array is called `brandOptions`.
   */
  brands?: Brand[];
}

/** What an account is. No answer of it is on public record, so that any property may be missing. */
export interface AccountInformation {
  /**
   * Id of the account, a GUID.
   *
   * Format: uuid.
   */
  accountIdGuid?: string;
  /** Name of the account. */
  accountName?: string;
  /**
   * Settings of the account, some 865 with their metadata. They come only when they are asked for, and are not
   * described one by one here.
   */
  accountSettings?: AccountSettingsInformation;
  /** Whether the account may have transaction rooms, a boolean as text. */
  allowTransactionRooms?: string;
  /** How many days of the billing period are left, an integer as text. */
  billingPeriodDaysRemaining?: string;
  /** When the billing period ends. */
  billingPeriodEndDate?: string;
  /** How many envelopes the account may send in the billing period, as text. */
  billingPeriodEnvelopesAllowed?: string;
  /** How many envelopes the account has sent in the billing period, an integer as text. */
  billingPeriodEnvelopesSent?: string;
  /** When the billing period began. */
  billingPeriodStartDate?: string;
  /** How the account is billed. */
  billingProfile?: string;
  /** The brands of an account and its defaults. */
  brands?: AccountBrands;
  /** Whether the plan can be exchanged for a larger one through the API, a boolean as text. */
  canUpgrade?: string;
  /** What the account may do with Connect, which reports events to other systems. */
  connectPermission?: string;
  /** When the account was opened. */
  createdDate?: string;
  /** Currency in which the account is billed, by its ISO code. */
  currencyCode?: string;
  /** Id of the plan that the account has. */
  currentPlanId?: string;
  /** Where the display appliance of the account begins. */
  displayApplianceStartUrl?: string;
  /** Where the display appliance of the account is. */
  displayApplianceUrl?: string;
  /** Code of the distributor through which the account was bought. */
  distributorCode?: string;
  /** Page of the vendor's on which the account's people arrive. */
  docuSignLandingUrl?: string;
  /** Texts by names that the vendor does not explain. */
  dssValues?: {
    [key: string]: string;
  };
  /** Whether the account is kept from sending, a boolean as text. */
  envelopeSendingBlocked?: string;
  /** Price of one envelope, as text. */
  envelopeUnitPrice?: string;
  /** Number of the account, as its administrators see it, an integer as text. Calls take it in place of the GUID. */
  externalAccountId?: string;
  /** How many questions stand between a user and a lost password, an integer as text. */
  forgottenPasswordQuestionsCount?: string;
  /** How many envelopes with generated documents are free still. A real number, unlike its neighbours. */
  freeEnvelopeSendsRemainingForAdvancedDocGen?: number;
  /** Whether the plan was exchanged for a smaller one, a boolean as text. */
  isDowngrade?: string;
  /**
   * Whether the account may try what it does not pay for, a boolean as text. It seems to come only where it is asked
   * for.
   */
  isFreeToTrialEligible?: string;
  /**
   * How the account pays. `NotSupported`, `CreditCard`, `PurchaseOrder`, `Premium`, `Freemium`, `FreeTrial` and
   * `AppStore` are known; there may be others.
   */
  paymentMethod?: string;
  /** Kind of plan, such as `business`, `corporate`, `enterprise` or `free`. */
  planClassification?: string;
  /** When the plan ends. */
  planEndDate?: string;
  /** Name of the plan that the account has. */
  planName?: string;
  /** When the plan began. */
  planStartDate?: string;
  /** Domains of recipients that the account knows. */
  recipientDomains?: RecipientDomain[];
  /** How many users the account may have, an integer as text. */
  seatsAllowed?: string;
  /** How many users of the account take a seat, an integer as text. */
  seatsInUse?: string;
  /** Whether the account works by the rules of 21 CFR Part 11, a word. */
  status21CFRPart11?: string;
  /** When the account was suspended. */
  suspensionDate?: string;
  /** Whether the account is suspended, a word. Its values are not published. */
  suspensionStatus?: string;
  /** Whether the account has a display appliance. A real boolean. */
  useDisplayAppliance?: boolean;
}

/**
 * Settings of the account, some 865 with their metadata. They come only when they are asked for, and are not described
 * one by one here.
 */
export interface AccountSettingsInformation {
  [key: string]: unknown;
}

/** A domain of recipients. */
export interface RecipientDomain {
  /** Whether the domain is in force, a boolean as text. */
  active?: string;
  /** Code of the domain. */
  domainCode?: string;
  /** Name of the domain, such as `northlight.example`. */
  domainName?: string;
  /** Id of the domain. */
  recipientDomainId?: string;
}

/** What went wrong. The body of a refused request, and in the items of a write the mark of one that failed. */
export interface ErrorDetails {
  /** The reason as a fixed word. Compare it without regard to case. */
  errorCode?: string;
  /** The reason in a sentence for people. The wording changes, so never decide on it. */
  message?: string;
}

/** The `accountId` of a call. */
export interface AccountIdInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   */
  accountId: string;
}

/** The `accountId` of a call of a client with bound parameters. */
export interface BoundAccountIdInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   *
   * Defaults to the client's `accountId`.
   */
  accountId?: string | undefined;
}

/** What `groups.list` takes. */
export interface GroupsListInput extends AccountIdInput, BoundGroupsListInput {
  accountId: string;
}

/** What `groups.list` of a client with bound parameters takes. */
export interface BoundGroupsListInput extends BoundAccountIdInput {
  /**
   * How many groups one page holds at most. The number that comes without it is not published.
   *
   * From 1 to 100.
   */
  count?: number | undefined;
  /**
   * Lists groups of one kind only. Written in PascalCase, unlike `groupType` in the answer; whether the vendor minds
   * the case is not known.
   */
  group_type?: "AdminGroup" | "CustomGroup" | "EveryoneGroup" | undefined;
  /**
   * Whether every group comes with `usersCount`. The vendor's text calls that property `userCount`, which the wire does
   * not know.
   *
   * Default: true.
   */
  include_usercount?: boolean | undefined;
  /** Lists only groups whose name fits the text. Whether it takes wildcards is not confirmed. */
  search_text?: string | undefined;
  /**
   * Where the page starts, counted from 0. A client's list counts on from there by itself.
   *
   * Default: 0. At least 0.
   */
  start_position?: number | undefined;
}

/** What `groups.create` takes. */
export interface GroupsCreateInput extends AccountIdInput, BoundGroupsCreateInput {
  accountId: string;
}

/** What `groups.create` of a client with bound parameters takes. */
export interface BoundGroupsCreateInput extends BoundAccountIdInput {
  /** The new groups. */
  groups: readonly GroupToCreate[];
}

/** What `groups.update` takes. */
export interface GroupsUpdateInput extends AccountIdInput, BoundGroupsUpdateInput {
  accountId: string;
}

/** What `groups.update` of a client with bound parameters takes. */
export interface BoundGroupsUpdateInput extends BoundAccountIdInput {
  /** The groups with their new values. */
  groups: readonly GroupToUpdate[];
}

/** What `groups.delete` takes. */
export interface GroupsDeleteInput extends AccountIdInput, BoundGroupsDeleteInput {
  accountId: string;
}

/** What `groups.delete` of a client with bound parameters takes. */
export interface BoundGroupsDeleteInput extends BoundAccountIdInput {
  /** The groups that are to go. */
  groups: readonly GroupToDelete[];
}

/** What `groups.listUsers` takes. */
export interface GroupsListUsersInput extends AccountIdInput, BoundGroupsListUsersInput {
  accountId: string;
}

/** What `groups.listUsers` of a client with bound parameters takes. */
export interface BoundGroupsListUsersInput extends BoundAccountIdInput {
  /** The group. An integer written as text, found by listing the groups. */
  groupId: string;
  /**
   * How many members one page holds at most.
   *
   * Default: 50. From 1 to 100.
   */
  count?: number | undefined;
  /**
   * Where the page starts, counted from 0. A client's list counts on from there by itself.
   *
   * Default: 0. At least 0.
   */
  start_position?: number | undefined;
}

/** What `groups.addUsers` takes. */
export interface GroupsAddUsersInput extends AccountIdInput, BoundGroupsAddUsersInput {
  accountId: string;
}

/** What `groups.addUsers` of a client with bound parameters takes. */
export interface BoundGroupsAddUsersInput extends BoundAccountIdInput {
  /** The group. An integer written as text, found by listing the groups. */
  groupId: string;
  /** The users who are to become members. */
  users: readonly UserReference[];
}

/** What `groups.removeUsers` takes. */
export interface GroupsRemoveUsersInput extends AccountIdInput, BoundGroupsRemoveUsersInput {
  accountId: string;
}

/** What `groups.removeUsers` of a client with bound parameters takes. */
export interface BoundGroupsRemoveUsersInput extends BoundAccountIdInput {
  /** The group. An integer written as text, found by listing the groups. */
  groupId: string;
  /** The members who are to leave. */
  users: readonly UserReference[];
}

/** What `groups.listBrands` takes. */
export interface GroupsListBrandsInput extends AccountIdInput, BoundGroupsListBrandsInput {
  accountId: string;
}

/** What `groups.listBrands` of a client with bound parameters takes. */
export interface BoundGroupsListBrandsInput extends BoundAccountIdInput {
  /** The group. An integer written as text, found by listing the groups. */
  groupId: string;
}

/** What `groups.addBrands` takes. */
export interface GroupsAddBrandsInput extends AccountIdInput, BoundGroupsAddBrandsInput {
  accountId: string;
}

/** What `groups.addBrands` of a client with bound parameters takes. */
export interface BoundGroupsAddBrandsInput extends BoundAccountIdInput {
  /** The group. An integer written as text, found by listing the groups. */
  groupId: string;
  /** The brands that the group is to have. */
  brands: readonly BrandReference[];
}

/** What `groups.removeBrands` takes. */
export interface GroupsRemoveBrandsInput extends AccountIdInput, BoundGroupsRemoveBrandsInput {
  accountId: string;
}

/** What `groups.removeBrands` of a client with bound parameters takes. */
export interface BoundGroupsRemoveBrandsInput extends BoundAccountIdInput {
  /** The group. An integer written as text, found by listing the groups. */
  groupId: string;
  /** The brands that the group is to lose. */
  brands: readonly BrandReference[];
}

/** What `permissionProfiles.list` takes. */
export interface PermissionProfilesListInput extends AccountIdInput, BoundPermissionProfilesListInput {
  accountId: string;
}

/** What `permissionProfiles.list` of a client with bound parameters takes. */
export interface BoundPermissionProfilesListInput extends BoundAccountIdInput {
  /**
   * What else to tell of each profile, as an array, which Rollcall joins with commas: `user_count` adds `userCount`,
   * `closed_users` counts closed users too, `account_management` adds the rights of administration, and `metadata`
   * tells which settings can be changed.
   */
  include?: readonly ("user_count" | "closed_users" | "account_management" | "metadata")[] | undefined;
}

/** What `permissionProfiles.create` takes. */
export interface PermissionProfilesCreateInput extends AccountIdInput, BoundPermissionProfilesCreateInput {
  accountId: string;
}

/** What `permissionProfiles.create` of a client with bound parameters takes. */
export interface BoundPermissionProfilesCreateInput extends BoundAccountIdInput {
  /**
   * What else to tell of the profile. Only `metadata` is known, which tells of each setting whether it can be changed.
   */
  include?: readonly "metadata"[] | undefined;
  /** Name for the new profile, which no other of the account has. */
  permissionProfileName: string;
  /**
   * What whoever has the profile is to be able to do. Yes and no are `"true"` and `"false"`. The vendor adds settings
   * often. One that is not described here is sent as you give it, but the compiler refuses it where the object is
   * written (TS2353): write `{ … } as RoleSettingsToSet`, with the type from `rollcall/docusign`.
   */
  settings?: RoleSettingsToSet | undefined;
}

/** What `permissionProfiles.get` takes. */
export interface PermissionProfilesGetInput extends AccountIdInput, BoundPermissionProfilesGetInput {
  accountId: string;
}

/** What `permissionProfiles.get` of a client with bound parameters takes. */
export interface BoundPermissionProfilesGetInput extends BoundAccountIdInput {
  /** The permission profile. An integer written as text, different in every account. */
  permissionProfileId: string;
  /**
   * What else to tell of the profile. Only `metadata` is known, which tells of each setting whether it can be changed.
   */
  include?: readonly "metadata"[] | undefined;
}

/** What `permissionProfiles.update` takes. */
export interface PermissionProfilesUpdateInput extends AccountIdInput, BoundPermissionProfilesUpdateInput {
  accountId: string;
}

/** What `permissionProfiles.update` of a client with bound parameters takes. */
export interface BoundPermissionProfilesUpdateInput extends BoundAccountIdInput {
  /** The permission profile. An integer written as text, different in every account. */
  permissionProfileId: string;
  /**
   * What else to tell of the profile. Only `metadata` is known, which tells of each setting whether it can be changed.
   */
  include?: readonly "metadata"[] | undefined;
  /** The new name of the profile, which no other of the account has. */
  permissionProfileName?: string | undefined;
  /**
   * What whoever has the profile is to be able to do. Yes and no are `"true"` and `"false"`. The vendor adds settings
   * often. One that is not described here is sent as you give it, but the compiler refuses it where the object is
   * written (TS2353): write `{ … } as RoleSettingsToSet`, with the type from `rollcall/docusign`.
   */
  settings?: RoleSettingsToSet | undefined;
}

/** What `permissionProfiles.delete` takes. */
export interface PermissionProfilesDeleteInput extends AccountIdInput, BoundPermissionProfilesDeleteInput {
  accountId: string;
}

/** What `permissionProfiles.delete` of a client with bound parameters takes. */
export interface BoundPermissionProfilesDeleteInput extends BoundAccountIdInput {
  /** The permission profile. An integer written as text, different in every account. */
  permissionProfileId: string;
  /** The permission profile that takes over the users of the deleted one, by its id. Needed where there are any. */
  move_users_to?: string | undefined;
}

/** What `users.list` takes. */
export interface UsersListInput extends AccountIdInput, BoundUsersListInput {
  accountId: string;
}

/** What `users.list` of a client with bound parameters takes. */
export interface BoundUsersListInput extends BoundAccountIdInput {
  /**
   * Whether the users come with more. What it adds is not published.
   *
   * Default: false.
   */
  additional_info?: boolean | undefined;
  /**
   * Lists only users who stand in for the administrator.
   *
   * Default: false.
   */
  alternate_admins_only?: boolean | undefined;
  /**
   * How many users one page holds at most. The number that comes without it is not published.
   *
   * From 1 to 100.
   */
  count?: number | undefined;
  /**
   * Lists only users whose address is in a domain that the organization has claimed.
   *
   * Default: false.
   */
  domain_users_only?: boolean | undefined;
  /**
   * Lists the users who have this address, closed ones too. Not together with `email_substring`, and without wildcards.
   * An address that nobody in the account has is refused with 400 and `USER_LACKS_MEMBERSHIP`. One user of the API
   * found the match inexact, so compare the `email` of what comes.
   */
  email?: string | undefined;
  /** Lists the users whose address has this text in it. Not together with `email`, and without wildcards. */
  email_substring?: string | undefined;
  /**
   * Lists only members of the group with this id. The vendor speaks of one id or more, and does not publish what stands
   * between several.
   */
  group_id?: string | undefined;
  /** Whether licences are told, by its name. The vendor publishes nothing about it. */
  include_license?: boolean | undefined;
  /** Whether the users come with `userSettings` in the form that the vendor's CSV files have. */
  include_usersettings_for_csv?: boolean | undefined;
  /** Whether the users come with `loginStatus`. */
  login_status?: boolean | undefined;
  /** Lists only users who are not in the group with this id. */
  not_group_id?: string | undefined;
  /**
   * Where the page starts, counted from 0. A client's list counts on from there by itself.
   *
   * Default: 0. At least 0.
   */
  start_position?: number | undefined;
  /**
   * Lists only users with one of these statuses, as an array, which Rollcall joins with commas. Without it users of
   * every status come, closed ones too.
   */
  status?: readonly ("ActivationRequired" | "ActivationSent" | "Active" | "Closed" | "Disabled")[] | undefined;
  /** Lists the users whose full name has this text in it. Without wildcards. */
  user_name_substring?: string | undefined;
}

/** What `users.create` takes. */
export interface UsersCreateInput extends AccountIdInput, BoundUsersCreateInput {
  accountId: string;
}

/** What `users.create` of a client with bound parameters takes. */
export interface BoundUsersCreateInput extends BoundAccountIdInput {
  /**
   * The people who are to become users. How many fit into one call is published, unlike elsewhere.
   *
   * At most 500 items.
   */
  newUsers: readonly UserToCreate[];
}

/** What `users.close` takes. */
export interface UsersCloseInput extends AccountIdInput, BoundUsersCloseInput {
  accountId: string;
}

/** What `users.close` of a client with bound parameters takes. */
export interface BoundUsersCloseInput extends BoundAccountIdInput {
  /**
   * What else to take from the users, as an array, which Rollcall joins with commas: `Groups` their groups,
   * `PermissionSet` their permission profile, `SigningGroupsEmail` their address in signing groups. Without it nothing
   * is said to be taken, and the permission profile was seen to stay.
   */
  delete?: readonly ("Groups" | "PermissionSet" | "SigningGroupsEmail")[] | undefined;
  /** The users whose membership is to end. */
  users: readonly UserReference[];
}

/** What `users.get` takes. */
export interface UsersGetInput extends AccountIdInput, BoundUsersGetInput {
  accountId: string;
}

/** What `users.get` of a client with bound parameters takes. */
export interface BoundUsersGetInput extends BoundAccountIdInput {
  /**
   * The user, by a GUID. An email address is no substitute; users.list finds the id of one.
   *
   * Format: uuid.
   */
  userId: string;
  /** Whether licences are told, by its name. The vendor publishes nothing about it. */
  include_license?: boolean | undefined;
}

/** What `users.update` takes. */
export interface UsersUpdateInput extends AccountIdInput, BoundUsersUpdateInput {
  accountId: string;
}

/** What `users.update` of a client with bound parameters takes. */
export interface BoundUsersUpdateInput extends BoundAccountIdInput {
  /**
   * The user, by a GUID. An email address is no substitute; users.list finds the id of one.
   *
   * Format: uuid.
   */
  userId: string;
  /**
   * Whether languages are taken that the account does not list, by its name. The vendor publishes nothing about it.
   */
  allow_all_languages?: boolean | undefined;
  /** The new full name. Programs of others send it; the vendor says nothing of it. */
  userName?: string | undefined;
  /**
   * The new given name.
   *
   * At most 50 characters.
   */
  firstName?: string | undefined;
  /**
   * The new middle name.
   *
   * At most 50 characters.
   */
  middleName?: string | undefined;
  /**
   * The new family name.
   *
   * At most 50 characters.
   */
  lastName?: string | undefined;
  /**
   * What is to follow the name from now on, such as Jr.
   *
   * At most 50 characters.
   */
  suffixName?: string | undefined;
  /** The new company. */
  company?: string | undefined;
  /** The new job title. It is the one property that was seen to arrive. */
  jobTitle?: string | undefined;
  /**
   * Id of the new permission profile, an integer as text. Programs of others send it; the vendor shows it for groups
   * only.
   */
  permissionProfileId?: string | undefined;
  /**
   * With `send`, mails the invitation again to a user who is not active yet. Each repeat sends another mail, so give
   * the call `{ retry: false }`.
   */
  sendActivationEmail?: "send" | undefined;
  /**
   * Reopens a user who is closed. The vendor names this call for it and publishes no value: one program sends `active`,
   * and `closed` to close. The user then has to accept an invitation again, and a repeat may send another mail, so give
   * the call `{ retry: false }`.
   */
  userStatus?: string | undefined;
  /**
   * Settings of the single user, about 150 with their metadata and growing. They are not the profile's and are not
   * described one by one here. Yes and no are `"true"` and `"false"`, and `modifiedDate` is written as `6/24/2026
   * 12:31:10 pm`. A `permissionProfileId` among them is ignored.
   */
  userSettings?: UserSettingsInformation | undefined;
}

/** What `brands.list` takes. */
export interface BrandsListInput extends AccountIdInput, BoundBrandsListInput {
  accountId: string;
}

/** What `brands.list` of a client with bound parameters takes. */
export interface BoundBrandsListInput extends BoundAccountIdInput {
  /** Whether to leave out the brand of the distributor through which the account was bought. */
  exclude_distributor_brand?: boolean | undefined;
  /** Whether the brands come with their logos. */
  include_logos?: boolean | undefined;
}

/** What `accounts.get` takes. */
export interface AccountsGetInput extends AccountIdInput, BoundAccountsGetInput {
  accountId: string;
}

/** What `accounts.get` of a client with bound parameters takes. */
export interface BoundAccountsGetInput extends BoundAccountIdInput {
  /**
   * Whether the account comes with `accountSettings`, some 865 of them.
   *
   * Default: false.
   */
  include_account_settings?: boolean | undefined;
  /** Whether the account comes with `isFreeToTrialEligible`, by its name. The vendor publishes nothing about it. */
  include_trial_eligibility?: boolean | undefined;
}

/** `DocusignGroups`, for a client that is read-only. */
export interface ReadOnlyDocusignGroups {
  /**
   * List the groups of an account.
   *
   * Reads the groups of the account page by page, fixed groups included, each with the number of its members.
   *
   * A page holds 100 groups at most; how many come without `count` is not published. Neither is the order. The list is
   * read by position, so a group created or deleted meanwhile can shift the pages. Read the list to its end first, then
   * delete: deleting while reading skips as many groups as went.
   *
   * The last page has no `nextUri`. `group_type` is written in PascalCase while the answer's `groupType` is in
   * camelCase.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 429.
   * - `GET /v2.1/accounts/{accountId}/groups`
   */
  list: ListVariants & {
    (input: GroupsListInput, options?: CallOptions): List<Group, GroupPage>;
    raw(input: GroupsListInput, options?: CallOptions): Promise<Raw<GroupPage>>;
  };

  /**
   * List the members of a group.
   *
   * Reads the members of one group page by page, with name, email address and status.
   *
   * A page holds 100 members at most, 50 when `count` is not given. Members are listed by position, so a change
   * meanwhile can shift the pages. Read the list to its end first, then remove: removing while reading skips as many
   * members as were removed.
   *
   * Closed and not yet activated users can be among them: look at `userStatus`, and compare it without regard to case.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 429.
   * - `GET /v2.1/accounts/{accountId}/groups/{groupId}/users`
   */
  listUsers: ListVariants & {
    (input: GroupsListUsersInput, options?: CallOptions): List<GroupUserInfo, GroupUserPage>;
    raw(input: GroupsListUsersInput, options?: CallOptions): Promise<Raw<GroupUserPage>>;
  };

  /**
   * List the brands of a group.
   *
   * Reads the brands that members of the group may use, and which of them are the defaults for sending and signing.
   *
   * The list comes whole; there are no pages.
   *
   * The array is called `brandOptions`, although the request that adds brands calls it `brands`.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 429.
   * - `GET /v2.1/accounts/{accountId}/groups/{groupId}/brands`
   */
  listBrands: ListVariants & {
    (input: GroupsListBrandsInput, options?: CallOptions): List<Brand, GroupBrands>;
    raw(input: GroupsListBrandsInput, options?: CallOptions): Promise<Raw<GroupBrands>>;
  };
}

/** `DocusignPermissionProfiles`, for a client that is read-only. */
export interface ReadOnlyDocusignPermissionProfiles {
  /**
   * List the permission profiles of an account.
   *
   * Reads the permission profiles of the account, built-in and own ones, to find the id that a group needs.
   *
   * The list comes whole; there are no pages.
   *
   * `userCount` comes only when `include` asks for it. Ids of the built-in profiles differ from account to account.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 429.
   * - `GET /v2.1/accounts/{accountId}/permission_profiles`
   */
  list: ListVariants & {
    (input: PermissionProfilesListInput, options?: CallOptions): List<PermissionProfile, PermissionProfileInformation>;
    raw(input: PermissionProfilesListInput, options?: CallOptions): Promise<Raw<PermissionProfileInformation>>;
  };

  /**
   * Get a permission profile.
   *
   * Reads one permission profile with its settings.
   *
   * The vendor adds settings often, so expect more than are described here, and count on none.
   *
   * Settings that mean yes or no are the strings `"true"` and `"false"`.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 429.
   * - `GET /v2.1/accounts/{accountId}/permission_profiles/{permissionProfileId}`
   */
  get: CallVariants & {
    (input: PermissionProfilesGetInput, options?: CallOptions): Promise<PermissionProfile>;
    raw(input: PermissionProfilesGetInput, options?: CallOptions): Promise<Raw<PermissionProfile>>;
    safe(input: PermissionProfilesGetInput, options?: CallOptions): Promise<Safe<PermissionProfile>>;
  };
}

/** `DocusignUsers`, for a client that is read-only. */
export interface ReadOnlyDocusignUsers {
  /**
   * List the users of an account.
   *
   * Reads the people of the account page by page, each with name, email address, status and permission profile.
   *
   * Closed and invited people are among them unless `status` leaves them out. Their `userStatus` is in PascalCase here
   * (`Active`, `Closed`) and in lower case among the members of a group: compare it without regard to case.
   *
   * An `email` of nobody in the account gives no empty list. The vendor refuses it with 400 and
   * `USER_LACKS_MEMBERSHIP`, and so the list throws an `ApiError` with that code, for it may mean the caller as well.
   * One address may stand on several closed users and on one who is not.
   *
   * A page holds 100 users at most; how many come without `count` is not published. Users are listed by position, so
   * one who is added meanwhile can shift the pages.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 429.
   * - `GET /v2.1/accounts/{accountId}/users`
   */
  list: ListVariants & {
    (input: UsersListInput, options?: CallOptions): List<UserInformation, UserPage>;
    raw(input: UsersListInput, options?: CallOptions): Promise<Raw<UserPage>>;
  };

  /**
   * Get a user.
   *
   * Reads one user of the account with settings, groups and addresses, which the list does not have. It lacks in turn
   * what only the list was seen to have: `isAlternateAdmin`, `title`, `middleName` and `suffixName`.
   *
   * One page of the vendor says that even administrators read nobody but themselves here; a newer one, and programs of
   * others, say that they read everybody.
   *
   * Which status and code an id of nobody is answered with is not published.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 429.
   * - `GET /v2.1/accounts/{accountId}/users/{userId}`
   */
  get: CallVariants & {
    (input: UsersGetInput, options?: CallOptions): Promise<UserInformation>;
    raw(input: UsersGetInput, options?: CallOptions): Promise<Raw<UserInformation>>;
    safe(input: UsersGetInput, options?: CallOptions): Promise<Safe<UserInformation>>;
  };
}

/** `DocusignBrands`, for a client that is read-only. */
export interface ReadOnlyDocusignBrands {
  /**
   * List the brands of an account.
   *
   * Reads the brands of the account, to find the id of one that a group should use, and which of them are the defaults.
   *
   * The list comes whole; there are no pages. The array is called `brands` here and `brandOptions` for a group.
   *
   * The account must have one of the settings `canSelfBrandSign` and `canSelfBrandSend`.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 429.
   * - `GET /v2.1/accounts/{accountId}/brands`
   */
  list: ListVariants & {
    (input: BrandsListInput, options?: CallOptions): List<Brand, AccountBrands>;
    raw(input: BrandsListInput, options?: CallOptions): Promise<Raw<AccountBrands>>;
  };
}

/** `DocusignAccounts`, for a client that is read-only. */
export interface ReadOnlyDocusignAccounts {
  /**
   * Get an account.
   *
   * Reads what the account is: its names and ids, its plan, how many people it may have and has, and whether it is
   * suspended.
   *
   * Settings come only when `include_account_settings` asks for them. They are some 865 and are not described one by
   * one.
   *
   * Numbers, booleans and dates are text, but for `useDisplayAppliance` and the count of free document generations.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 429.
   * - `GET /v2.1/accounts/{accountId}`
   */
  get: CallVariants & {
    (input: AccountsGetInput, options?: CallOptions): Promise<AccountInformation>;
    raw(input: AccountsGetInput, options?: CallOptions): Promise<Raw<AccountInformation>>;
    safe(input: AccountsGetInput, options?: CallOptions): Promise<Safe<AccountInformation>>;
  };
}

/** Every resource of the API, for a client that is read-only. */
export interface ReadOnlyDocusignResources {
  /**
   * Groups of an account, with their members and brands. A group may carry a permission profile that holds for all its
   * members. Every account has the two fixed groups Administrators and Everyone, which can be neither edited nor
   * deleted. Nobody needs to be added to them: Everyone takes new users by itself, and Administrators follows the
   * permission profile of each user. An account with DocuSign CLM manages its groups in the organization.
   */
  groups: ReadOnlyDocusignGroups;
  /**
   * Named sets of rights that a group or a user can be given. Their ids differ from account to account, also those of
   * the built-in ones, so look them up by name and never write them into a program. The built-in ones cannot be
   * deleted; the vendor's web pages call them DS Admin, DS Sender and DS Viewer, and answers Account Administrator,
   * DocuSign Sender and DocuSign Viewer.
   */
  permissionProfiles: ReadOnlyDocusignPermissionProfiles;
  /**
   * The people of an account. Nobody is ever deleted: who leaves is closed and stays listed. An address belongs to one
   * user at most who is active or invited, and to any number of closed ones.
   */
  users: ReadOnlyDocusignUsers;
  /** Looks and wordings for mails and signing pages, as the account has them. Groups are given some of them. */
  brands: ReadOnlyDocusignBrands;
  /** The account itself, with its plan and its seats. */
  accounts: ReadOnlyDocusignAccounts;
}

/**
 * Groups of an account, with their members and brands. A group may carry a permission profile that holds for all its
 * members. Every account has the two fixed groups Administrators and Everyone, which can be neither edited nor deleted.
 * Nobody needs to be added to them: Everyone takes new users by itself, and Administrators follows the permission
 * profile of each user. An account with DocuSign CLM manages its groups in the organization.
 */
export interface DocusignGroups extends ReadOnlyDocusignGroups {
  /**
   * Create groups.
   *
   * Creates one or several groups, each with a name and, if the vendor takes it, a permission profile for its members.
   *
   * Only `groupName` is read for certain. Whether `permissionProfileId` is, the vendor's pages disagree: the newest, of
   * June 2026, says that all but the name is ignored. So give the group its profile with groups.update afterwards, and
   * look at groups.list whether it is there. A permission profile that does not exist is an error where it is read. How
   * many groups one call may create is not published.
   *
   * Where a name is taken, the call throws a `PartialFailureError`: its `failed` has that item, with
   * `INVALID_GROUP_NAME` and the id of the group that has the name, and its `succeeded` the groups that were created.
   * There is no idempotency key, so a call of unknown outcome is best followed by a look at the list.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Rollcall does not retry it when its outcome is unknown.
   * - Throws `PartialFailureError` when some of `groups` failed.
   * - Answers 201; fails with 400, 401, 403, 429.
   * - `POST /v2.1/accounts/{accountId}/groups`
   */
  create: CallVariants & {
    (input: GroupsCreateInput, options?: CallOptions): Promise<GroupInformation>;
    raw(input: GroupsCreateInput, options?: CallOptions): Promise<Raw<GroupInformation>>;
    safe(input: GroupsCreateInput, options?: CallOptions): Promise<Safe<GroupInformation>>;
  };

  /**
   * Rename groups or change their permission profile.
   *
   * Changes the name, the permission profile or both of one or several groups. What becomes of the one that is not sent
   * is not documented, and a profile was once seen to be gone after such a change: send both.
   *
   * The fixed groups Administrators and Everyone cannot be edited.
   *
   * The answer does not repeat `permissionProfileId` or `usersCount`, so list the groups to see the new profile. Where
   * a group could not be changed, the call throws a `PartialFailureError`: `failed` has that group with the reason,
   * `succeeded` those that were changed.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Rollcall retries it when its outcome is unknown.
   * - Throws `PartialFailureError` when some of `groups` failed.
   * - Answers 200; fails with 400, 401, 403, 429.
   * - `PUT /v2.1/accounts/{accountId}/groups`
   */
  update: CallVariants & {
    (input: GroupsUpdateInput, options?: CallOptions): Promise<GroupInformation>;
    raw(input: GroupsUpdateInput, options?: CallOptions): Promise<Raw<GroupInformation>>;
    safe(input: GroupsUpdateInput, options?: CallOptions): Promise<Safe<GroupInformation>>;
  };

  /**
   * Delete groups.
   *
   * Deletes one or several groups. Their members stay in the account and in their other groups.
   *
   * The fixed groups Administrators and Everyone cannot be deleted.
   *
   * The ids go into a JSON body, which is unusual for `DELETE`; some proxies drop it.
   *
   * Where an id is unknown, also because its group was deleted before, the call throws a `PartialFailureError`:
   * `failed` has that item with `INVALID_GROUP_ID`, `succeeded` the groups that were deleted.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Rollcall retries it when its outcome is unknown.
   * - Throws `PartialFailureError` when some of `groups` failed.
   * - Answers 200; fails with 400, 401, 403, 404, 429.
   * - `DELETE /v2.1/accounts/{accountId}/groups`
   */
  delete: CallVariants & {
    (input: GroupsDeleteInput, options?: CallOptions): Promise<GroupInformation>;
    raw(input: GroupsDeleteInput, options?: CallOptions): Promise<Raw<GroupInformation>>;
    safe(input: GroupsDeleteInput, options?: CallOptions): Promise<Safe<GroupInformation>>;
  };

  /**
   * Add users to a group.
   *
   * Makes users of the account members of the group. Who is a member already stays one: the call adds and never
   * replaces.
   *
   * Only users of the same account can be added. How many fit into one call is not published.
   *
   * Where a user could not be added, the call throws a `PartialFailureError`: `failed` has that user with the reason,
   * `succeeded` those who are members now. The answer names the users of the request, not all members, and leaves out
   * their email addresses.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Rollcall retries it when its outcome is unknown.
   * - Throws `PartialFailureError` when some of `users` failed.
   * - Answers 200; fails with 400, 401, 403, 429.
   * - `PUT /v2.1/accounts/{accountId}/groups/{groupId}/users`
   */
  addUsers: CallVariants & {
    (input: GroupsAddUsersInput, options?: CallOptions): Promise<GroupUsers>;
    raw(input: GroupsAddUsersInput, options?: CallOptions): Promise<Raw<GroupUsers>>;
    safe(input: GroupsAddUsersInput, options?: CallOptions): Promise<Safe<GroupUsers>>;
  };

  /**
   * Remove users from a group.
   *
   * Ends the membership of users in the group. The users themselves stay in the account and in their other groups.
   *
   * The ids go into a JSON body, which is unusual for `DELETE`; some proxies drop it.
   *
   * Where a user could not be removed, the call throws a `PartialFailureError`: `failed` has that user with the reason,
   * `succeeded` those who were removed. The answer names the users of the request, not those who are left.
   *
   * What becomes of the removal of somebody who is no member is not published: read groups.listUsers before.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Rollcall retries it when its outcome is unknown.
   * - Throws `PartialFailureError` when some of `users` failed.
   * - Answers 200; fails with 400, 401, 403, 404, 429.
   * - `DELETE /v2.1/accounts/{accountId}/groups/{groupId}/users`
   */
  removeUsers: CallVariants & {
    (input: GroupsRemoveUsersInput, options?: CallOptions): Promise<GroupUsers>;
    raw(input: GroupsRemoveUsersInput, options?: CallOptions): Promise<Raw<GroupUsers>>;
    safe(input: GroupsRemoveUsersInput, options?: CallOptions): Promise<Safe<GroupUsers>>;
  };

  /**
   * Add brands to a group.
   *
   * Lets the members of the group use further brands of the account. Brands that the group has already stay: the call
   * adds and never replaces.
   *
   * The brands must exist; this call cannot create one.
   *
   * Where a brand could not be added, the call throws a `PartialFailureError`: `failed` has that brand with the reason,
   * `succeeded` those that the group has now. The request's array is `brands`, the answer's is `brandOptions`.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Rollcall retries it when its outcome is unknown.
   * - Throws `PartialFailureError` when some of `brandOptions` failed.
   * - Answers 200; fails with 400, 401, 403, 429.
   * - `PUT /v2.1/accounts/{accountId}/groups/{groupId}/brands`
   */
  addBrands: CallVariants & {
    (input: GroupsAddBrandsInput, options?: CallOptions): Promise<GroupBrands>;
    raw(input: GroupsAddBrandsInput, options?: CallOptions): Promise<Raw<GroupBrands>>;
    safe(input: GroupsAddBrandsInput, options?: CallOptions): Promise<Safe<GroupBrands>>;
  };

  /**
   * Remove brands from a group.
   *
   * Takes brands away from the group. The brands themselves stay in the account.
   *
   * The ids go into a JSON body, which is unusual for `DELETE`; some proxies drop it.
   *
   * Where a brand could not be removed, the call throws a `PartialFailureError`: `failed` has that brand with the
   * reason. Whether the answer, and so `succeeded`, lists only the brands of the request or all that the group has left
   * is not documented.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Rollcall retries it when its outcome is unknown.
   * - Throws `PartialFailureError` when some of `brandOptions` failed.
   * - Answers 200; fails with 400, 401, 403, 404, 429.
   * - `DELETE /v2.1/accounts/{accountId}/groups/{groupId}/brands`
   */
  removeBrands: CallVariants & {
    (input: GroupsRemoveBrandsInput, options?: CallOptions): Promise<GroupBrands>;
    raw(input: GroupsRemoveBrandsInput, options?: CallOptions): Promise<Raw<GroupBrands>>;
    safe(input: GroupsRemoveBrandsInput, options?: CallOptions): Promise<Safe<GroupBrands>>;
  };
}

/**
 * Named sets of rights that a group or a user can be given. Their ids differ from account to account, also those of the
 * built-in ones, so look them up by name and never write them into a program. The built-in ones cannot be deleted; the
 * vendor's web pages call them DS Admin, DS Sender and DS Viewer, and answers Account Administrator, DocuSign Sender
 * and DocuSign Viewer.
 */
export interface DocusignPermissionProfiles extends ReadOnlyDocusignPermissionProfiles {
  /**
   * Create a permission profile.
   *
   * Creates a permission profile with a name and with the rights of whoever has it.
   *
   * The name must be one that no other profile of the account has; the code of the refusal of one that is taken is not
   * published. Which rights a profile has whose settings are left out is not published either.
   *
   * The answer writes settings in its own way: `useNewDocuSignExperienceInterface`, sent as the number 0 by the
   * vendor's own sample, comes back as the text `never`. There is no idempotency key, so a call of unknown outcome is
   * best followed by a look at permissionProfiles.list.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Rollcall does not retry it when its outcome is unknown.
   * - Answers 201; fails with 400, 401, 403, 429.
   * - `POST /v2.1/accounts/{accountId}/permission_profiles`
   */
  create: CallVariants & {
    (input: PermissionProfilesCreateInput, options?: CallOptions): Promise<PermissionProfile>;
    raw(input: PermissionProfilesCreateInput, options?: CallOptions): Promise<Raw<PermissionProfile>>;
    safe(input: PermissionProfilesCreateInput, options?: CallOptions): Promise<Safe<PermissionProfile>>;
  };

  /**
   * Rename a permission profile or change its settings.
   *
   * Changes the name, the settings or both of one permission profile, and with it at once what everybody who has the
   * profile may do.
   *
   * Whether settings that are left out stay as they are is not published; the vendor's sample sends all of them. So
   * read the profile first and send what it has with what is to differ.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 429.
   * - `PUT /v2.1/accounts/{accountId}/permission_profiles/{permissionProfileId}`
   */
  update: CallVariants & {
    (input: PermissionProfilesUpdateInput, options?: CallOptions): Promise<PermissionProfile>;
    raw(input: PermissionProfilesUpdateInput, options?: CallOptions): Promise<Raw<PermissionProfile>>;
    safe(input: PermissionProfilesUpdateInput, options?: CallOptions): Promise<Safe<PermissionProfile>>;
  };

  /**
   * Delete a permission profile.
   *
   * Deletes one permission profile. The answer is 200 with an empty body, and that means done.
   *
   * A profile that somebody has is refused unless `move_users_to` names the profile that takes over; with which code is
   * not published, nor whether a group that carries the profile stands in the way as well. The built-in profiles cannot
   * be deleted.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 429.
   * - `DELETE /v2.1/accounts/{accountId}/permission_profiles/{permissionProfileId}`
   */
  delete: CallVariants & {
    (input: PermissionProfilesDeleteInput, options?: CallOptions): Promise<void>;
    raw(input: PermissionProfilesDeleteInput, options?: CallOptions): Promise<Raw<void>>;
    safe(input: PermissionProfilesDeleteInput, options?: CallOptions): Promise<Safe<void>>;
  };
}

/**
 * The people of an account. Nobody is ever deleted: who leaves is closed and stays listed. An address belongs to one
 * user at most who is active or invited, and to any number of closed ones.
 */
export interface DocusignUsers extends ReadOnlyDocusignUsers {
  /**
   * Invite users into an account.
   *
   * Makes users of people, up to 500 in one call, and sends each of them a mail. Nobody is active before the invitation
   * is accepted, and no call can accept it in their place.
   *
   * Where the name and email address of somebody are those of a user already, the call throws a `PartialFailureError`:
   * its `failed` has that item with `USER_ALREADY_EXISTS_IN_ACCOUNT`, without a status, and seemingly with the id of
   * the user who is there; whoever is in its `succeeded` is invited.
   *
   * `permissionProfileId` stands beside `userName`; inside `userSettings` it is ignored, and the user is left without a
   * profile. The answer's `createdDateTime` was seen seven hours ahead of the time, though its end says UTC.
   *
   * There is no idempotency key, and a repeat under another name may make a second user, so a call of unknown outcome
   * is best followed by a look at users.list.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Rollcall does not retry it when its outcome is unknown.
   * - Throws `PartialFailureError` when some of `newUsers` failed.
   * - Answers 201; fails with 400, 401, 403, 429.
   * - `POST /v2.1/accounts/{accountId}/users`
   */
  create: CallVariants & {
    (input: UsersCreateInput, options?: CallOptions): Promise<NewUsersSummary>;
    raw(input: UsersCreateInput, options?: CallOptions): Promise<Raw<NewUsersSummary>>;
    safe(input: UsersCreateInput, options?: CallOptions): Promise<Safe<NewUsersSummary>>;
  };

  /**
   * Close users of an account.
   *
   * Ends the membership of users in this account. Nothing is deleted: they stay listed as `Closed`, and their
   * memberships of other accounts stay too.
   *
   * Without `delete` the permission profile was still on a closed user hours later. Closed people lose sight of their
   * completed documents, while what they have sent can still be signed. users.update can reopen them, and then they
   * have to accept an invitation again.
   *
   * The ids go into a JSON body, which is unusual for `DELETE`; some proxies drop it.
   *
   * Where a user could not be closed, the call throws a `PartialFailureError`: `failed` has that user with the reason,
   * `succeeded` those who are closed. The codes are not published, nor what is answered of somebody who is closed
   * already.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Rollcall retries it when its outcome is unknown.
   * - Throws `PartialFailureError` when some of `users` failed.
   * - Answers 200; fails with 400, 401, 403, 404, 429.
   * - `DELETE /v2.1/accounts/{accountId}/users`
   */
  close: CallVariants & {
    (input: UsersCloseInput, options?: CallOptions): Promise<ClosedUsers>;
    raw(input: UsersCloseInput, options?: CallOptions): Promise<Raw<ClosedUsers>>;
    safe(input: UsersCloseInput, options?: CallOptions): Promise<Safe<ClosedUsers>>;
  };

  /**
   * Change a user.
   *
   * Changes what is sent of one user, and leaves the rest as it is. A job title was seen to arrive; of the other
   * properties the vendor or programs of others say that they do. The email address and `title` are not changed here,
   * and groups have calls of their own.
   *
   * The answer is no picture of the user: it holds the id, `0001-01-01T08:00:00.0000000Z` for both dates, and what was
   * sent. users.get has what came of it. An answer with an `errorDetails` is a failure of the whole, and Rollcall
   * throws it as an `ApiError` with status 200.
   *
   * It also mails the invitation again (`sendActivationEmail`) and reopens somebody who was closed (`userStatus`), who
   * then has to accept once more. A repeat of the former sends another mail, and one of the latter may, so give the
   * call `{ retry: false }` with either: what else it changes can be repeated without harm.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 429.
   * - `PUT /v2.1/accounts/{accountId}/users/{userId}`
   */
  update: CallVariants & {
    (input: UsersUpdateInput, options?: CallOptions): Promise<UserInformation>;
    raw(input: UsersUpdateInput, options?: CallOptions): Promise<Raw<UserInformation>>;
    safe(input: UsersUpdateInput, options?: CallOptions): Promise<Safe<UserInformation>>;
  };
}

/** Looks and wordings for mails and signing pages, as the account has them. Groups are given some of them. */
export interface DocusignBrands extends ReadOnlyDocusignBrands {}

/** The account itself, with its plan and its seats. */
export interface DocusignAccounts extends ReadOnlyDocusignAccounts {}

/** Every resource of the API. */
export interface DocusignResources extends ReadOnlyDocusignResources {
  groups: DocusignGroups;
  permissionProfiles: DocusignPermissionProfiles;
  users: DocusignUsers;
  brands: DocusignBrands;
  accounts: DocusignAccounts;
}

/** `DocusignGroups`, for a client with bound parameters. */
export interface BoundDocusignGroups extends DocusignGroups {
  list: ListVariants & {
    (input?: BoundGroupsListInput, options?: CallOptions): List<Group, GroupPage>;
    raw(input?: BoundGroupsListInput, options?: CallOptions): Promise<Raw<GroupPage>>;
  };

  create: CallVariants & {
    (input: BoundGroupsCreateInput, options?: CallOptions): Promise<GroupInformation>;
    raw(input: BoundGroupsCreateInput, options?: CallOptions): Promise<Raw<GroupInformation>>;
    safe(input: BoundGroupsCreateInput, options?: CallOptions): Promise<Safe<GroupInformation>>;
  };

  update: CallVariants & {
    (input: BoundGroupsUpdateInput, options?: CallOptions): Promise<GroupInformation>;
    raw(input: BoundGroupsUpdateInput, options?: CallOptions): Promise<Raw<GroupInformation>>;
    safe(input: BoundGroupsUpdateInput, options?: CallOptions): Promise<Safe<GroupInformation>>;
  };

  delete: CallVariants & {
    (input: BoundGroupsDeleteInput, options?: CallOptions): Promise<GroupInformation>;
    raw(input: BoundGroupsDeleteInput, options?: CallOptions): Promise<Raw<GroupInformation>>;
    safe(input: BoundGroupsDeleteInput, options?: CallOptions): Promise<Safe<GroupInformation>>;
  };

  listUsers: ListVariants & {
    (input: BoundGroupsListUsersInput, options?: CallOptions): List<GroupUserInfo, GroupUserPage>;
    raw(input: BoundGroupsListUsersInput, options?: CallOptions): Promise<Raw<GroupUserPage>>;
  };

  addUsers: CallVariants & {
    (input: BoundGroupsAddUsersInput, options?: CallOptions): Promise<GroupUsers>;
    raw(input: BoundGroupsAddUsersInput, options?: CallOptions): Promise<Raw<GroupUsers>>;
    safe(input: BoundGroupsAddUsersInput, options?: CallOptions): Promise<Safe<GroupUsers>>;
  };

  removeUsers: CallVariants & {
    (input: BoundGroupsRemoveUsersInput, options?: CallOptions): Promise<GroupUsers>;
    raw(input: BoundGroupsRemoveUsersInput, options?: CallOptions): Promise<Raw<GroupUsers>>;
    safe(input: BoundGroupsRemoveUsersInput, options?: CallOptions): Promise<Safe<GroupUsers>>;
  };

  listBrands: ListVariants & {
    (input: BoundGroupsListBrandsInput, options?: CallOptions): List<Brand, GroupBrands>;
    raw(input: BoundGroupsListBrandsInput, options?: CallOptions): Promise<Raw<GroupBrands>>;
  };

  addBrands: CallVariants & {
    (input: BoundGroupsAddBrandsInput, options?: CallOptions): Promise<GroupBrands>;
    raw(input: BoundGroupsAddBrandsInput, options?: CallOptions): Promise<Raw<GroupBrands>>;
    safe(input: BoundGroupsAddBrandsInput, options?: CallOptions): Promise<Safe<GroupBrands>>;
  };

  removeBrands: CallVariants & {
    (input: BoundGroupsRemoveBrandsInput, options?: CallOptions): Promise<GroupBrands>;
    raw(input: BoundGroupsRemoveBrandsInput, options?: CallOptions): Promise<Raw<GroupBrands>>;
    safe(input: BoundGroupsRemoveBrandsInput, options?: CallOptions): Promise<Safe<GroupBrands>>;
  };
}

/** `DocusignPermissionProfiles`, for a client with bound parameters. */
export interface BoundDocusignPermissionProfiles extends DocusignPermissionProfiles {
  list: ListVariants & {
    (
      input?: BoundPermissionProfilesListInput,
      options?: CallOptions,
    ): List<PermissionProfile, PermissionProfileInformation>;
    raw(input?: BoundPermissionProfilesListInput, options?: CallOptions): Promise<Raw<PermissionProfileInformation>>;
  };

  create: CallVariants & {
    (input: BoundPermissionProfilesCreateInput, options?: CallOptions): Promise<PermissionProfile>;
    raw(input: BoundPermissionProfilesCreateInput, options?: CallOptions): Promise<Raw<PermissionProfile>>;
    safe(input: BoundPermissionProfilesCreateInput, options?: CallOptions): Promise<Safe<PermissionProfile>>;
  };

  get: CallVariants & {
    (input: BoundPermissionProfilesGetInput, options?: CallOptions): Promise<PermissionProfile>;
    raw(input: BoundPermissionProfilesGetInput, options?: CallOptions): Promise<Raw<PermissionProfile>>;
    safe(input: BoundPermissionProfilesGetInput, options?: CallOptions): Promise<Safe<PermissionProfile>>;
  };

  update: CallVariants & {
    (input: BoundPermissionProfilesUpdateInput, options?: CallOptions): Promise<PermissionProfile>;
    raw(input: BoundPermissionProfilesUpdateInput, options?: CallOptions): Promise<Raw<PermissionProfile>>;
    safe(input: BoundPermissionProfilesUpdateInput, options?: CallOptions): Promise<Safe<PermissionProfile>>;
  };

  delete: CallVariants & {
    (input: BoundPermissionProfilesDeleteInput, options?: CallOptions): Promise<void>;
    raw(input: BoundPermissionProfilesDeleteInput, options?: CallOptions): Promise<Raw<void>>;
    safe(input: BoundPermissionProfilesDeleteInput, options?: CallOptions): Promise<Safe<void>>;
  };
}

/** `DocusignUsers`, for a client with bound parameters. */
export interface BoundDocusignUsers extends DocusignUsers {
  list: ListVariants & {
    (input?: BoundUsersListInput, options?: CallOptions): List<UserInformation, UserPage>;
    raw(input?: BoundUsersListInput, options?: CallOptions): Promise<Raw<UserPage>>;
  };

  create: CallVariants & {
    (input: BoundUsersCreateInput, options?: CallOptions): Promise<NewUsersSummary>;
    raw(input: BoundUsersCreateInput, options?: CallOptions): Promise<Raw<NewUsersSummary>>;
    safe(input: BoundUsersCreateInput, options?: CallOptions): Promise<Safe<NewUsersSummary>>;
  };

  close: CallVariants & {
    (input: BoundUsersCloseInput, options?: CallOptions): Promise<ClosedUsers>;
    raw(input: BoundUsersCloseInput, options?: CallOptions): Promise<Raw<ClosedUsers>>;
    safe(input: BoundUsersCloseInput, options?: CallOptions): Promise<Safe<ClosedUsers>>;
  };

  get: CallVariants & {
    (input: BoundUsersGetInput, options?: CallOptions): Promise<UserInformation>;
    raw(input: BoundUsersGetInput, options?: CallOptions): Promise<Raw<UserInformation>>;
    safe(input: BoundUsersGetInput, options?: CallOptions): Promise<Safe<UserInformation>>;
  };

  update: CallVariants & {
    (input: BoundUsersUpdateInput, options?: CallOptions): Promise<UserInformation>;
    raw(input: BoundUsersUpdateInput, options?: CallOptions): Promise<Raw<UserInformation>>;
    safe(input: BoundUsersUpdateInput, options?: CallOptions): Promise<Safe<UserInformation>>;
  };
}

/** `DocusignBrands`, for a client with bound parameters. */
export interface BoundDocusignBrands extends DocusignBrands {
  list: ListVariants & {
    (input?: BoundBrandsListInput, options?: CallOptions): List<Brand, AccountBrands>;
    raw(input?: BoundBrandsListInput, options?: CallOptions): Promise<Raw<AccountBrands>>;
  };
}

/** `DocusignAccounts`, for a client with bound parameters. */
export interface BoundDocusignAccounts extends DocusignAccounts {
  get: CallVariants & {
    (input?: BoundAccountsGetInput, options?: CallOptions): Promise<AccountInformation>;
    raw(input?: BoundAccountsGetInput, options?: CallOptions): Promise<Raw<AccountInformation>>;
    safe(input?: BoundAccountsGetInput, options?: CallOptions): Promise<Safe<AccountInformation>>;
  };
}

/** Every resource of the API, for a client with bound parameters. */
export interface BoundDocusignResources extends DocusignResources {
  groups: BoundDocusignGroups;
  permissionProfiles: BoundDocusignPermissionProfiles;
  users: BoundDocusignUsers;
  brands: BoundDocusignBrands;
  accounts: BoundDocusignAccounts;
}

/** `DocusignGroups`, for a client that is read-only and has bound parameters. */
export interface ReadOnlyBoundDocusignGroups extends ReadOnlyDocusignGroups {
  list: BoundDocusignGroups["list"];

  listUsers: BoundDocusignGroups["listUsers"];

  listBrands: BoundDocusignGroups["listBrands"];
}

/** `DocusignPermissionProfiles`, for a client that is read-only and has bound parameters. */
export interface ReadOnlyBoundDocusignPermissionProfiles extends ReadOnlyDocusignPermissionProfiles {
  list: BoundDocusignPermissionProfiles["list"];

  get: BoundDocusignPermissionProfiles["get"];
}

/** `DocusignUsers`, for a client that is read-only and has bound parameters. */
export interface ReadOnlyBoundDocusignUsers extends ReadOnlyDocusignUsers {
  list: BoundDocusignUsers["list"];

  get: BoundDocusignUsers["get"];
}

/** `DocusignBrands`, for a client that is read-only and has bound parameters. */
export interface ReadOnlyBoundDocusignBrands extends ReadOnlyDocusignBrands {
  list: BoundDocusignBrands["list"];
}

/** `DocusignAccounts`, for a client that is read-only and has bound parameters. */
export interface ReadOnlyBoundDocusignAccounts extends ReadOnlyDocusignAccounts {
  get: BoundDocusignAccounts["get"];
}

/** Every resource of the API, for a client that is read-only and has bound parameters. */
export interface ReadOnlyBoundDocusignResources extends ReadOnlyDocusignResources {
  groups: ReadOnlyBoundDocusignGroups;
  permissionProfiles: ReadOnlyBoundDocusignPermissionProfiles;
  users: ReadOnlyBoundDocusignUsers;
  brands: ReadOnlyBoundDocusignBrands;
  accounts: ReadOnlyBoundDocusignAccounts;
}

/** What the wire needs to know of each operation. */
export const api = {
  server: "https://{server}.docusign.net/restapi",
  bindable: ["accountId"],
  limits: [
    { calls: 3000, windowMs: 3600000, per: "account" },
    { calls: 200, windowMs: 30000, per: "account" },
  ],
  routes: {
    groups: {
      list: {
        method: "GET",
        path: "/v2.1/accounts/{accountId}/groups",
        query: {
          count: { type: "integer", minimum: 1, maximum: 100 },
          group_type: { type: "string" },
          include_usercount: { type: "boolean" },
          search_text: { type: "string" },
          start_position: { type: "integer", minimum: 0 },
        },
        items: "groups",
        cursor: ["start_position"],
        retry: true,
      },
      create: {
        method: "POST",
        path: "/v2.1/accounts/{accountId}/groups",
        body: ["groups"],
        required: ["groups"],
        itemErrors: { items: "groups", error: "errorDetails" },
      },
      update: {
        method: "PUT",
        path: "/v2.1/accounts/{accountId}/groups",
        body: ["groups"],
        required: ["groups"],
        itemErrors: { items: "groups", error: "errorDetails" },
        retry: true,
      },
      delete: {
        method: "DELETE",
        path: "/v2.1/accounts/{accountId}/groups",
        body: ["groups"],
        required: ["groups"],
        itemErrors: { items: "groups", error: "errorDetails" },
        retry: true,
      },
      listUsers: {
        method: "GET",
        path: "/v2.1/accounts/{accountId}/groups/{groupId}/users",
        query: {
          count: { type: "integer", minimum: 1, maximum: 100 },
          start_position: { type: "integer", minimum: 0 },
        },
        items: "users",
        cursor: ["start_position"],
        retry: true,
      },
      addUsers: {
        method: "PUT",
        path: "/v2.1/accounts/{accountId}/groups/{groupId}/users",
        body: ["users"],
        required: ["users"],
        itemErrors: { items: "users", error: "errorDetails" },
        retry: true,
      },
      removeUsers: {
        method: "DELETE",
        path: "/v2.1/accounts/{accountId}/groups/{groupId}/users",
        body: ["users"],
        required: ["users"],
        itemErrors: { items: "users", error: "errorDetails" },
        retry: true,
      },
      listBrands: {
        method: "GET",
        path: "/v2.1/accounts/{accountId}/groups/{groupId}/brands",
        items: "brandOptions",
        retry: true,
      },
      addBrands: {
        method: "PUT",
        path: "/v2.1/accounts/{accountId}/groups/{groupId}/brands",
        body: ["brands"],
        required: ["brands"],
        itemErrors: { items: "brandOptions", error: "errorDetails" },
        retry: true,
      },
      removeBrands: {
        method: "DELETE",
        path: "/v2.1/accounts/{accountId}/groups/{groupId}/brands",
        body: ["brands"],
        required: ["brands"],
        itemErrors: { items: "brandOptions", error: "errorDetails" },
        retry: true,
      },
    },
    permissionProfiles: {
      list: {
        method: "GET",
        path: "/v2.1/accounts/{accountId}/permission_profiles",
        query: { include: { type: "array", explode: false } },
        items: "permissionProfiles",
        retry: true,
      },
      create: {
        method: "POST",
        path: "/v2.1/accounts/{accountId}/permission_profiles",
        query: { include: { type: "array", explode: false } },
        body: ["permissionProfileName", "settings"],
        required: ["permissionProfileName"],
      },
      get: {
        method: "GET",
        path: "/v2.1/accounts/{accountId}/permission_profiles/{permissionProfileId}",
        query: { include: { type: "array", explode: false } },
        retry: true,
      },
      update: {
        method: "PUT",
        path: "/v2.1/accounts/{accountId}/permission_profiles/{permissionProfileId}",
        query: { include: { type: "array", explode: false } },
        body: ["permissionProfileName", "settings"],
        retry: true,
      },
      delete: {
        method: "DELETE",
        path: "/v2.1/accounts/{accountId}/permission_profiles/{permissionProfileId}",
        query: { move_users_to: { type: "string" } },
        retry: true,
        empty: true,
      },
    },
    users: {
      list: {
        method: "GET",
        path: "/v2.1/accounts/{accountId}/users",
        query: {
          additional_info: { type: "boolean" },
          alternate_admins_only: { type: "boolean" },
          count: { type: "integer", minimum: 1, maximum: 100 },
          domain_users_only: { type: "boolean" },
          email: { type: "string" },
          email_substring: { type: "string" },
          group_id: { type: "string" },
          include_license: { type: "boolean" },
          include_usersettings_for_csv: { type: "boolean" },
          login_status: { type: "boolean" },
          not_group_id: { type: "string" },
          start_position: { type: "integer", minimum: 0 },
          status: { type: "array", explode: false },
          user_name_substring: { type: "string" },
        },
        items: "users",
        cursor: ["start_position"],
        retry: true,
      },
      create: {
        method: "POST",
        path: "/v2.1/accounts/{accountId}/users",
        body: ["newUsers"],
        required: ["newUsers"],
        itemErrors: { items: "newUsers", error: "errorDetails" },
      },
      close: {
        method: "DELETE",
        path: "/v2.1/accounts/{accountId}/users",
        query: { delete: { type: "array", explode: false } },
        body: ["users"],
        required: ["users"],
        itemErrors: { items: "users", error: "errorDetails" },
        retry: true,
      },
      get: {
        method: "GET",
        path: "/v2.1/accounts/{accountId}/users/{userId}",
        query: { include_license: { type: "boolean" } },
        retry: true,
      },
      update: {
        method: "PUT",
        path: "/v2.1/accounts/{accountId}/users/{userId}",
        query: { allow_all_languages: { type: "boolean" } },
        body: [
          "userName",
          "firstName",
          "middleName",
          "lastName",
          "suffixName",
          "company",
          "jobTitle",
          "permissionProfileId",
          "sendActivationEmail",
          "userStatus",
          "userSettings",
        ],
        retry: true,
      },
    },
    brands: {
      list: {
        method: "GET",
        path: "/v2.1/accounts/{accountId}/brands",
        query: { exclude_distributor_brand: { type: "boolean" }, include_logos: { type: "boolean" } },
        items: "brands",
        retry: true,
      },
    },
    accounts: {
      get: {
        method: "GET",
        path: "/v2.1/accounts/{accountId}",
        query: { include_account_settings: { type: "boolean" }, include_trial_eligibility: { type: "boolean" } },
        retry: true,
      },
    },
  },
} as const satisfies Api;
