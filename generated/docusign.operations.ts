// Generated from openapi/docusign.yaml by `npm run generate`. Do not edit.
import type { Api, CallOptions, Limit, List, Raw, Safe } from "../src/client/api.js";

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
   * How far the login has got. Answers were seen in lower case (`active`, `closed`) although the vendor writes
   * `Active`, so compare without regard to case.
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
 * A user, as the writes to a group's members answer with it. Seen were only `userId`, `userName`, `userType`,
 * `userStatus` and `uri`.
 */
export interface UserInfo {
  /**
   * Id of the user that was added or removed, a GUID.
   *
   * Format: uuid.
   */
  userId?: string;
  /** Full name of the user. */
  userName?: string;
  /** Address of the user. The writes were not seen to send it. */
  email?: string;
  /**
   * Kind of user. Answers were seen in lower case (`companyuser`) although the vendor writes `CompanyUser`, so compare
   * without regard to case.
   */
  userType?: UserType;
  /**
   * How far the login has got. Answers were seen in lower case (`active`, `closed`) although the vendor writes
   * `Active`, so compare without regard to case.
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
 * How far the login has got. Answers were seen in lower case (`active`, `closed`) although the vendor writes `Active`,
 * so compare without regard to case.
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

/**
 * What users with the profile may do. The vendor adds settings often. Yes and no are `"true"` and `"false"`; each
 * setting may have a twin with `Metadata` at the end of its name.
 */
export interface AccountRoleSettings {
  /** Single rights of administration, for users who may do some of it without being administrators. */
  accountManagementGranular?: AccountManagementGranular;
  /** Which of the account's agreements the users can reach. */
  accountAgreementsAccessType?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  accountAgreementsAccessTypeMetadata?: SettingsMetadata;
  /** Whether the users may administer the account, a boolean as text. */
  allowAccountManagement?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowAccountManagementMetadata?: SettingsMetadata;
  /** Whether the users may work through the API, a boolean as text. */
  allowApiAccess?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowApiAccessMetadata?: SettingsMetadata;
  /** Whether the users may reach the account as a whole through the API, a boolean as text. */
  allowApiAccessToAccount?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowApiAccessToAccountMetadata?: SettingsMetadata;
  /** Whether the users may send in other users' names through the API, a boolean as text. */
  allowApiSendingOnBehalfOfOthers?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowApiSendingOnBehalfOfOthersMetadata?: SettingsMetadata;
  /** Whether the users may make one signer follow the other through the API, a boolean as text. */
  allowApiSequentialSigning?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowApiSequentialSigningMetadata?: SettingsMetadata;
  /** Whether fields are placed in the users' documents automatically, a boolean as text. */
  allowAutoTagging?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowAutoTaggingMetadata?: SettingsMetadata;
  /** Whether the users may send one document to many people at once, a boolean as text. */
  allowBulkSending?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowBulkSendingMetadata?: SettingsMetadata;
  /** Whether the users may work with the vendor's desktop program, a boolean as text. */
  allowDocuSignDesktopClient?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowDocuSignDesktopClientMetadata?: SettingsMetadata;
  /** Whether the users may have documents sealed electronically by an organisation, a boolean as text. */
  allowESealRecipients?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowESealRecipientsMetadata?: SettingsMetadata;
  /** Whether the users may send documents for signature, a boolean as text. */
  allowEnvelopeSending?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowEnvelopeSendingMetadata?: SettingsMetadata;
  /** Whether administrators of PowerForms see all that came in through them, a boolean as text. */
  allowPowerFormsAdminToAccessAllPowerFormEnvelopes?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowPowerFormsAdminToAccessAllPowerFormEnvelopesMetadata?: SettingsMetadata;
  /** Whether the users may choose the language of a recipient's mails, a boolean as text. */
  allowSendersToSetRecipientEmailLanguage?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowSendersToSetRecipientEmailLanguageMetadata?: SettingsMetadata;
  /** Whether the users may ask signers for attachments, a boolean as text. */
  allowSignerAttachments?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowSignerAttachmentsMetadata?: SettingsMetadata;
  /** Whether the users may add documents that are only to be read or accepted, a boolean as text. */
  allowSupplementalDocuments?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowSupplementalDocumentsMetadata?: SettingsMetadata;
  /** Whether the users may place fields while they send or correct, a boolean as text. */
  allowTaggingInSendAndCorrect?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowTaggingInSendAndCorrectMetadata?: SettingsMetadata;
  /** Whether the users may work with transaction rooms, a boolean as text. */
  allowTransactions?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowTransactionsMetadata?: SettingsMetadata;
  /** Whether the users may put signed documents into the vault, a boolean as text. */
  allowVaulting?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowVaultingMetadata?: SettingsMetadata;
  /** Whether the users may decide about signing on paper for themselves, a boolean as text. */
  allowWetSigningOverride?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowWetSigningOverrideMetadata?: SettingsMetadata;
  /** Which address books the users have: a word for none, their own, the shared ones or both. */
  allowedAddressBookAccess?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowedAddressBookAccessMetadata?: SettingsMetadata;
  /** What the users may do with clickwraps, a word. */
  allowedClickwrapsAccess?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowedClickwrapsAccessMetadata?: SettingsMetadata;
  /** What the users may do with the library of document templates, a word. */
  allowedDocumentTemplateLibraryAccess?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowedDocumentTemplateLibraryAccessMetadata?: SettingsMetadata;
  /** What the users may do with workflows, a word. */
  allowedOrchestrationAccess?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowedOrchestrationAccessMetadata?: SettingsMetadata;
  /** What the users may do with templates: a word for nothing, using, creating or sharing. */
  allowedTemplateAccess?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowedTemplateAccessMetadata?: SettingsMetadata;
  /** Whether the users can be given other users' envelopes, a boolean as text. */
  allowedToBeEnvelopeTransferRecipient?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  allowedToBeEnvelopeTransferRecipientMetadata?: SettingsMetadata;
  /** Whether the users may upload many agreements at once, a boolean as text. */
  canBulkUploadAgreements?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  canBulkUploadAgreementsMetadata?: SettingsMetadata;
  /** Whether the users may open a transaction, a boolean as text. */
  canCreateTransaction?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  canCreateTransactionMetadata?: SettingsMetadata;
  /** Whether the users may set up workspaces, a boolean as text. */
  canCreateWorkspaces?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  canCreateWorkspacesMetadata?: SettingsMetadata;
  /** Whether the users may delete documents from a transaction, a boolean as text. */
  canDeleteDocumentsInTransaction?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  canDeleteDocumentsInTransactionMetadata?: SettingsMetadata;
  /** Whether the users may delete a whole transaction, a boolean as text. */
  canDeleteTransaction?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  canDeleteTransactionMetadata?: SettingsMetadata;
  /** Whether the users may handle requests that reach the agreement desk, a boolean as text. */
  canManageAgreementDeskRequest?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  canManageAgreementDeskRequestMetadata?: SettingsMetadata;
  /** Whether the users may change how the agreement desk takes requests, a boolean as text. */
  canManageAgreementDeskRequestSetting?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  canManageAgreementDeskRequestSettingMetadata?: SettingsMetadata;
  /** Whether the users may deliver documents by text message, a boolean as text. */
  canSendEnvelopesViaSMS?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  canSendEnvelopesViaSMSMetadata?: SettingsMetadata;
  /** Whether the users are kept from uploading documents, a boolean as text. It forbids where most settings allow. */
  disableDocumentUpload?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  disableDocumentUploadMetadata?: SettingsMetadata;
  /**
   * Whether the users are kept from the other actions of the menus, a boolean as text. It forbids where most settings
   * allow.
   */
  disableOtherActions?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  disableOtherActionsMetadata?: SettingsMetadata;
  /** Whether the users' API calls can be recorded for support, a boolean as text. */
  enableApiRequestLogging?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  enableApiRequestLoggingMetadata?: SettingsMetadata;
  /** Whether key terms are suggested from the type of a document, a boolean as text. */
  enableKeyTermsSuggestionsByDocumentType?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  enableKeyTermsSuggestionsByDocumentTypeMetadata?: SettingsMetadata;
  /** Whether the users are told when a recipient opens their document, a boolean as text. */
  enableRecipientViewingNotifications?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  enableRecipientViewingNotificationsMetadata?: SettingsMetadata;
  /** Whether the users see the order of signing in their pages, a boolean as text. */
  enableSequentialSigningInterface?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  enableSequentialSigningInterfaceMetadata?: SettingsMetadata;
  /** Whether the users may use the link to TransactionPoint, a boolean as text. */
  enableTransactionPointIntegration?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  enableTransactionPointIntegrationMetadata?: SettingsMetadata;
  /** What the users may do with playbooks, a word. */
  playbookAccess?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  playbookAccessMetadata?: SettingsMetadata;
  /** The users' role with PowerForms: a word for none, user or administrator. */
  powerFormRole?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  powerFormRoleMetadata?: SettingsMetadata;
  /** Whether documents that the users alone have signed reach them as links, not as files, a boolean as text. */
  receiveCompletedSelfSignedDocumentsAsEmailLinks?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  receiveCompletedSelfSignedDocumentsAsEmailLinksMetadata?: SettingsMetadata;
  /** Whether recipients must accept supplemental documents, a boolean as text. */
  supplementalDocumentsMustAccept?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  supplementalDocumentsMustAcceptMetadata?: SettingsMetadata;
  /** Whether recipients must read supplemental documents to their end, a boolean as text. */
  supplementalDocumentsMustRead?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  supplementalDocumentsMustReadMetadata?: SettingsMetadata;
  /** Whether recipients must open supplemental documents, a boolean as text. */
  supplementalDocumentsMustView?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  supplementalDocumentsMustViewMetadata?: SettingsMetadata;
  /** Which of the vendor's page generations the users get, and whether they can choose. */
  useNewDocuSignExperienceInterface?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  useNewDocuSignExperienceInterfaceMetadata?: SettingsMetadata;
  /** Whether the users get the newer pages for sending, a boolean as text. */
  useNewSendingInterface?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  useNewSendingInterfaceMetadata?: SettingsMetadata;
  /** How the users' documents go into the vault: a word for not at all, by hand or automatically. */
  vaultingMode?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  vaultingModeMetadata?: SettingsMetadata;
  /** What the users may do with web forms, a word. */
  webForms?: string;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  webFormsMetadata?: SettingsMetadata;
  /** What is known about the setting whose name stands before `Metadata`, chiefly whether it can be changed. */
  signingUiVersionMetadata?: SettingsMetadata;
}

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

/** A user with all that the account knows. Reached only from a permission profile. */
export interface UserInformation {
  /** Code that this user must type to activate the login. */
  activationAccessCode?: string;
  /** Company for which the user works. */
  company?: string;
  /** Connect configurations in which the user has a part. */
  connectConfigurations?: ConnectUserObject[];
  /** Code of the user's country. */
  countryCode?: string;
  /** When the user was created. `0001-01-01T08:00:00.0000000Z` stands where the vendor has no date. */
  createdDateTime?: string;
  /** Settings that applications have stored with the user. */
  customSettings?: NameValue[];
  /** Account into which the user signs in by default. */
  defaultAccountId?: string;
  /** Email address of the user. */
  email?: string;
  /** Whether Connect reports the user's events, a boolean as text. */
  enableConnectForUser?: string;
  /** What is wrong with the user. Absent when nothing is. */
  errorDetails?: ErrorDetails;
  /** Given name of the user. */
  firstName?: string;
  /** Questions that the user must answer when the password is lost, and the answers. */
  forgottenPasswordInfo?: ForgottenPasswordInformation;
  /** Groups in which the user is. */
  groupList?: Group[];
  /** Whether the user may notarise at a distance. The only real boolean among the user's properties. */
  hasRemoteNotary?: boolean;
  /** Where the user lives. */
  homeAddress?: AddressInformation;
  /** Where the API has the picture of the user's initials. */
  initialsImageUri?: string;
  /** Whether the user is an administrator, a boolean as text. */
  isAdmin?: string;
  /** Whether the user stands in for the administrator, a boolean as text. */
  isAlternateAdmin?: string;
  /**
   * Whether an identity provider keeps the user in step by SCIM. A boolean as text here, while a group has a real one.
   */
  isManagedByScim?: string;
  /** Whether an identity provider keeps the user's groups in step by SCIM, a boolean as text. */
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
  /** State of the user's password. A word, not the boolean that members of a group have under this name. */
  loginStatus?: string;
  /** Middle name of the user. */
  middleName?: string;
  /** Password of the user. Meant for requests; an answer has no reason to hold it. */
  password?: string;
  /** When the user's password ends. */
  passwordExpiration?: string;
  /** Id of the profile that the user has, an integer as text. */
  permissionProfileId?: string;
  /** Name of the profile that the user has. */
  permissionProfileName?: string;
  /** Where the API has the user's portrait. */
  profileImageUri?: string;
  /** Whether an activation mail goes to this user, a boolean as text. */
  sendActivationEmail?: string;
  /** Whether a failed sign-in before activation brings a second activation mail, a boolean as text. */
  sendActivationOnInvalidLogin?: string;
  /** Where the API has the picture of the user's signature. */
  signatureImageUri?: string;
  /** Whether the user gets the vendor's news, a boolean as text. */
  subscribe?: string;
  /** What follows the user's name, such as Jr. */
  suffixName?: string;
  /** What precedes the user's name or tells the user's position. */
  title?: string;
  /** Where the API has this user, relative to the account. */
  uri?: string;
  /** When the user joined the account. */
  userAddedToAccountDateTime?: string;
  /** Id of the user who has the profile. */
  userId?: string;
  /** Full name of the user who has the profile. */
  userName?: string;
  /** When the user's own data was last changed. */
  userProfileLastModifiedDate?: string;
  /**
   * Settings of the single user, about 150 with their metadata and growing. They are not the profile's and are not
   * described one by one here.
   */
  userSettings?: UserSettingsInformation;
  /**
   * How far the login has got. Answers were seen in lower case (`active`, `closed`) although the vendor writes
   * `Active`, so compare without regard to case.
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
 * described one by one here.
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

/** What went wrong. The body of a refused request, and in the items of a write the mark of one that failed. */
export interface ErrorDetails {
  /** The reason as a fixed word. Compare it without regard to case. */
  errorCode?: string;
  /** The reason in a sentence for people. The wording changes, so never decide on it. */
  message?: string;
}

/** What `groups.list` takes. */
export interface GroupsListInput extends BoundGroupsListInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   */
  accountId: string;
}

/** What `groups.list` of a client with bound parameters takes. */
export interface BoundGroupsListInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   *
   * Left out, it is the one that the client was created with.
   */
  accountId?: string | undefined;
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
   * Where the page starts, counted from 0. The next page starts one after the `endPosition` of this one.
   *
   * Default: 0. At least 0.
   */
  start_position?: number | undefined;
}

/** What `groups.create` takes. */
export interface GroupsCreateInput extends BoundGroupsCreateInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   */
  accountId: string;
}

/** What `groups.create` of a client with bound parameters takes. */
export interface BoundGroupsCreateInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   *
   * Left out, it is the one that the client was created with.
   */
  accountId?: string | undefined;
  /** The new groups. */
  groups: readonly GroupToCreate[];
}

/** What `groups.update` takes. */
export interface GroupsUpdateInput extends BoundGroupsUpdateInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   */
  accountId: string;
}

/** What `groups.update` of a client with bound parameters takes. */
export interface BoundGroupsUpdateInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   *
   * Left out, it is the one that the client was created with.
   */
  accountId?: string | undefined;
  /** The groups with their new values. */
  groups: readonly GroupToUpdate[];
}

/** What `groups.delete` takes. */
export interface GroupsDeleteInput extends BoundGroupsDeleteInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   */
  accountId: string;
}

/** What `groups.delete` of a client with bound parameters takes. */
export interface BoundGroupsDeleteInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   *
   * Left out, it is the one that the client was created with.
   */
  accountId?: string | undefined;
  /** The groups that are to go. */
  groups: readonly GroupToDelete[];
}

/** What `groups.listUsers` takes. */
export interface GroupsListUsersInput extends BoundGroupsListUsersInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   */
  accountId: string;
}

/** What `groups.listUsers` of a client with bound parameters takes. */
export interface BoundGroupsListUsersInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   *
   * Left out, it is the one that the client was created with.
   */
  accountId?: string | undefined;
  /** The group. An integer written as text, found by listing the groups. */
  groupId: string;
  /**
   * How many members one page holds at most.
   *
   * Default: 50. From 1 to 100.
   */
  count?: number | undefined;
  /**
   * Where the page starts, counted from 0. The next page starts one after the `endPosition` of this one.
   *
   * Default: 0. At least 0.
   */
  start_position?: number | undefined;
}

/** What `groups.addUsers` takes. */
export interface GroupsAddUsersInput extends BoundGroupsAddUsersInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   */
  accountId: string;
}

/** What `groups.addUsers` of a client with bound parameters takes. */
export interface BoundGroupsAddUsersInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   *
   * Left out, it is the one that the client was created with.
   */
  accountId?: string | undefined;
  /** The group. An integer written as text, found by listing the groups. */
  groupId: string;
  /** The users who are to become members. */
  users: readonly UserReference[];
}

/** What `groups.removeUsers` takes. */
export interface GroupsRemoveUsersInput extends BoundGroupsRemoveUsersInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   */
  accountId: string;
}

/** What `groups.removeUsers` of a client with bound parameters takes. */
export interface BoundGroupsRemoveUsersInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   *
   * Left out, it is the one that the client was created with.
   */
  accountId?: string | undefined;
  /** The group. An integer written as text, found by listing the groups. */
  groupId: string;
  /** The members who are to leave. */
  users: readonly UserReference[];
}

/** What `groups.listBrands` takes. */
export interface GroupsListBrandsInput extends BoundGroupsListBrandsInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   */
  accountId: string;
}

/** What `groups.listBrands` of a client with bound parameters takes. */
export interface BoundGroupsListBrandsInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   *
   * Left out, it is the one that the client was created with.
   */
  accountId?: string | undefined;
  /** The group. An integer written as text, found by listing the groups. */
  groupId: string;
}

/** What `groups.addBrands` takes. */
export interface GroupsAddBrandsInput extends BoundGroupsAddBrandsInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   */
  accountId: string;
}

/** What `groups.addBrands` of a client with bound parameters takes. */
export interface BoundGroupsAddBrandsInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   *
   * Left out, it is the one that the client was created with.
   */
  accountId?: string | undefined;
  /** The group. An integer written as text, found by listing the groups. */
  groupId: string;
  /** The brands that the group is to have. */
  brands: readonly BrandReference[];
}

/** What `groups.removeBrands` takes. */
export interface GroupsRemoveBrandsInput extends BoundGroupsRemoveBrandsInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   */
  accountId: string;
}

/** What `groups.removeBrands` of a client with bound parameters takes. */
export interface BoundGroupsRemoveBrandsInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   *
   * Left out, it is the one that the client was created with.
   */
  accountId?: string | undefined;
  /** The group. An integer written as text, found by listing the groups. */
  groupId: string;
  /** The brands that the group is to lose. */
  brands: readonly BrandReference[];
}

/** What `permissionProfiles.list` takes. */
export interface PermissionProfilesListInput extends BoundPermissionProfilesListInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   */
  accountId: string;
}

/** What `permissionProfiles.list` of a client with bound parameters takes. */
export interface BoundPermissionProfilesListInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   *
   * Left out, it is the one that the client was created with.
   */
  accountId?: string | undefined;
  /**
   * What else to tell of each profile, as one comma-separated list: `user_count` adds `userCount`, `closed_users`
   * counts closed users too, `account_management` adds the rights of administration, and `metadata` tells which
   * settings can be changed.
   */
  include?: readonly ("user_count" | "closed_users" | "account_management" | "metadata")[] | undefined;
}

/** What `permissionProfiles.get` takes. */
export interface PermissionProfilesGetInput extends BoundPermissionProfilesGetInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   */
  accountId: string;
}

/** What `permissionProfiles.get` of a client with bound parameters takes. */
export interface BoundPermissionProfilesGetInput {
  /**
   * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
   * account's host.
   *
   * Left out, it is the one that the client was created with.
   */
  accountId?: string | undefined;
  /** The permission profile. An integer written as text, different in every account. */
  permissionProfileId: string;
  /**
   * What else to tell of the profile. Only `metadata` is known, which tells of each setting whether it can be changed.
   */
  include?: readonly "metadata"[] | undefined;
}

/**
 * Groups of an account, with their members and brands. A group may carry a permission profile that holds for all its
 * members. Every account has the two fixed groups Administrators and Everyone, which can be neither edited nor deleted.
 * Nobody needs to be added to them: Everyone takes new users by itself, and Administrators follows the permission
 * profile of each user. An account with DocuSign CLM manages its groups in the organization.
 */
export interface DocusignGroups {
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
   * - Sent again when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 429.
   * - `GET /v2.1/accounts/{accountId}/groups`
   */
  list: {
    (input: GroupsListInput, options?: CallOptions): List<Group, GroupPage>;
    /** Reads one page and gives it with its status, headers, attempts and rate limits. */
    raw(input: GroupsListInput, options?: CallOptions): Promise<Raw<GroupPage>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

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
   * A name that is taken does not fail the call: its item answers with the id of the group that already has the name
   * and an `errorDetails` of `INVALID_GROUP_NAME`. There is no idempotency key, so a call of unknown outcome is best
   * followed by a look at the list.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Not sent again when its outcome is unknown.
   * - Throws `PartialFailureError` when some of `groups` failed.
   * - Answers 201; fails with 400, 401, 403, 429.
   * - `POST /v2.1/accounts/{accountId}/groups`
   */
  create: {
    (input: GroupsCreateInput, options?: CallOptions): Promise<GroupInformation>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: GroupsCreateInput, options?: CallOptions): Promise<Raw<GroupInformation>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: GroupsCreateInput, options?: CallOptions): Promise<Safe<GroupInformation>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  /**
   * Rename groups or change their permission profile.
   *
   * Changes the name, the permission profile or both of one or several groups. What becomes of the one that is not sent
   * is not documented, and a profile was once seen to be gone after such a change: send both.
   *
   * The fixed groups Administrators and Everyone cannot be edited.
   *
   * The answer does not repeat `permissionProfileId` or `usersCount`, so list the groups to see the new profile. A
   * group that could not be changed answers with an `errorDetails` while the call as a whole succeeds.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Sent again when its outcome is unknown.
   * - Throws `PartialFailureError` when some of `groups` failed.
   * - Answers 200; fails with 400, 401, 403, 429.
   * - `PUT /v2.1/accounts/{accountId}/groups`
   */
  update: {
    (input: GroupsUpdateInput, options?: CallOptions): Promise<GroupInformation>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: GroupsUpdateInput, options?: CallOptions): Promise<Raw<GroupInformation>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: GroupsUpdateInput, options?: CallOptions): Promise<Safe<GroupInformation>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  /**
   * Delete groups.
   *
   * Deletes one or several groups. Their members stay in the account and in their other groups.
   *
   * The fixed groups Administrators and Everyone cannot be deleted.
   *
   * The ids go into a JSON body, which is unusual for `DELETE`; some proxies drop it. An unknown id answers with an
   * `errorDetails` of `INVALID_GROUP_ID` in its item, and so does a second delete of the same group, while the call as
   * a whole succeeds.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Sent again when its outcome is unknown.
   * - Throws `PartialFailureError` when some of `groups` failed.
   * - Answers 200; fails with 400, 401, 403, 404, 429.
   * - `DELETE /v2.1/accounts/{accountId}/groups`
   */
  delete: {
    (input: GroupsDeleteInput, options?: CallOptions): Promise<GroupInformation>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: GroupsDeleteInput, options?: CallOptions): Promise<Raw<GroupInformation>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: GroupsDeleteInput, options?: CallOptions): Promise<Safe<GroupInformation>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
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
   * - Sent again when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 429.
   * - `GET /v2.1/accounts/{accountId}/groups/{groupId}/users`
   */
  listUsers: {
    (input: GroupsListUsersInput, options?: CallOptions): List<GroupUserInfo, GroupUserPage>;
    /** Reads one page and gives it with its status, headers, attempts and rate limits. */
    raw(input: GroupsListUsersInput, options?: CallOptions): Promise<Raw<GroupUserPage>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  /**
   * Add users to a group.
   *
   * Makes users of the account members of the group. Who is a member already stays one: the call adds and never
   * replaces.
   *
   * Only users of the same account can be added. How many fit into one call is not published.
   *
   * A user that could not be added answers with an `errorDetails` while the call as a whole succeeds. The answer names
   * the users of the request, not all members, and leaves out their email addresses.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Sent again when its outcome is unknown.
   * - Throws `PartialFailureError` when some of `users` failed.
   * - Answers 200; fails with 400, 401, 403, 429.
   * - `PUT /v2.1/accounts/{accountId}/groups/{groupId}/users`
   */
  addUsers: {
    (input: GroupsAddUsersInput, options?: CallOptions): Promise<GroupUsers>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: GroupsAddUsersInput, options?: CallOptions): Promise<Raw<GroupUsers>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: GroupsAddUsersInput, options?: CallOptions): Promise<Safe<GroupUsers>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  /**
   * Remove users from a group.
   *
   * Ends the membership of users in the group. The users themselves stay in the account and in their other groups.
   *
   * The ids go into a JSON body, which is unusual for `DELETE`; some proxies drop it.
   *
   * A user that could not be removed answers with an `errorDetails` while the call as a whole succeeds. The answer
   * names the users of the request, not those who are left.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Sent again when its outcome is unknown.
   * - Throws `PartialFailureError` when some of `users` failed.
   * - Answers 200; fails with 400, 401, 403, 404, 429.
   * - `DELETE /v2.1/accounts/{accountId}/groups/{groupId}/users`
   */
  removeUsers: {
    (input: GroupsRemoveUsersInput, options?: CallOptions): Promise<GroupUsers>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: GroupsRemoveUsersInput, options?: CallOptions): Promise<Raw<GroupUsers>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: GroupsRemoveUsersInput, options?: CallOptions): Promise<Safe<GroupUsers>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
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
   * - Sent again when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 429.
   * - `GET /v2.1/accounts/{accountId}/groups/{groupId}/brands`
   */
  listBrands: {
    (input: GroupsListBrandsInput, options?: CallOptions): List<Brand, GroupBrands>;
    /** Reads one page and gives it with its status, headers, attempts and rate limits. */
    raw(input: GroupsListBrandsInput, options?: CallOptions): Promise<Raw<GroupBrands>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  /**
   * Add brands to a group.
   *
   * Lets the members of the group use further brands of the account. Brands that the group has already stay: the call
   * adds and never replaces.
   *
   * The brands must exist; this call cannot create one.
   *
   * A brand that could not be added answers with an `errorDetails` while the call as a whole succeeds. The request's
   * array is `brands`, the answer's is `brandOptions`.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Sent again when its outcome is unknown.
   * - Throws `PartialFailureError` when some of `brandOptions` failed.
   * - Answers 200; fails with 400, 401, 403, 429.
   * - `PUT /v2.1/accounts/{accountId}/groups/{groupId}/brands`
   */
  addBrands: {
    (input: GroupsAddBrandsInput, options?: CallOptions): Promise<GroupBrands>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: GroupsAddBrandsInput, options?: CallOptions): Promise<Raw<GroupBrands>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: GroupsAddBrandsInput, options?: CallOptions): Promise<Safe<GroupBrands>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  /**
   * Remove brands from a group.
   *
   * Takes brands away from the group. The brands themselves stay in the account.
   *
   * The ids go into a JSON body, which is unusual for `DELETE`; some proxies drop it.
   *
   * A brand that could not be removed answers with an `errorDetails` while the call as a whole succeeds. Whether the
   * answer lists only the brands of the request or all that the group has left is not documented.
   *
   * - At most 3000 calls in 3600 s and 200 calls in 30 s, counted for the whole account.
   * - Sent again when its outcome is unknown.
   * - Throws `PartialFailureError` when some of `brandOptions` failed.
   * - Answers 200; fails with 400, 401, 403, 404, 429.
   * - `DELETE /v2.1/accounts/{accountId}/groups/{groupId}/brands`
   */
  removeBrands: {
    (input: GroupsRemoveBrandsInput, options?: CallOptions): Promise<GroupBrands>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: GroupsRemoveBrandsInput, options?: CallOptions): Promise<Raw<GroupBrands>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: GroupsRemoveBrandsInput, options?: CallOptions): Promise<Safe<GroupBrands>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };
}

/**
 * Named sets of rights that a group or a user can be given. Their ids differ from account to account, also those of the
 * built-in ones, so look them up by name and never write them into a program.
 */
export interface DocusignPermissionProfiles {
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
   * - Sent again when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 429.
   * - `GET /v2.1/accounts/{accountId}/permission_profiles`
   */
  list: {
    (input: PermissionProfilesListInput, options?: CallOptions): List<PermissionProfile, PermissionProfileInformation>;
    /** Reads one page and gives it with its status, headers, attempts and rate limits. */
    raw(input: PermissionProfilesListInput, options?: CallOptions): Promise<Raw<PermissionProfileInformation>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
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
   * - Sent again when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 429.
   * - `GET /v2.1/accounts/{accountId}/permission_profiles/{permissionProfileId}`
   */
  get: {
    (input: PermissionProfilesGetInput, options?: CallOptions): Promise<PermissionProfile>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: PermissionProfilesGetInput, options?: CallOptions): Promise<Raw<PermissionProfile>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: PermissionProfilesGetInput, options?: CallOptions): Promise<Safe<PermissionProfile>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };
}

/** Every resource of the API. */
export interface DocusignResources {
  /**
   * Groups of an account, with their members and brands. A group may carry a permission profile that holds for all its
   * members. Every account has the two fixed groups Administrators and Everyone, which can be neither edited nor
   * deleted. Nobody needs to be added to them: Everyone takes new users by itself, and Administrators follows the
   * permission profile of each user. An account with DocuSign CLM manages its groups in the organization.
   */
  groups: DocusignGroups;
  /**
   * Named sets of rights that a group or a user can be given. Their ids differ from account to account, also those of
   * the built-in ones, so look them up by name and never write them into a program.
   */
  permissionProfiles: DocusignPermissionProfiles;
}

/**
 * Groups of an account, with their members and brands. A group may carry a permission profile that holds for all its
 * members. Every account has the two fixed groups Administrators and Everyone, which can be neither edited nor deleted.
 * Nobody needs to be added to them: Everyone takes new users by itself, and Administrators follows the permission
 * profile of each user. An account with DocuSign CLM manages its groups in the organization.
 */
export interface BoundDocusignGroups extends DocusignGroups {
  list: {
    (input?: BoundGroupsListInput, options?: CallOptions): List<Group, GroupPage>;
    /** Reads one page and gives it with its status, headers, attempts and rate limits. */
    raw(input?: BoundGroupsListInput, options?: CallOptions): Promise<Raw<GroupPage>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  create: {
    (input: BoundGroupsCreateInput, options?: CallOptions): Promise<GroupInformation>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: BoundGroupsCreateInput, options?: CallOptions): Promise<Raw<GroupInformation>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: BoundGroupsCreateInput, options?: CallOptions): Promise<Safe<GroupInformation>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  update: {
    (input: BoundGroupsUpdateInput, options?: CallOptions): Promise<GroupInformation>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: BoundGroupsUpdateInput, options?: CallOptions): Promise<Raw<GroupInformation>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: BoundGroupsUpdateInput, options?: CallOptions): Promise<Safe<GroupInformation>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  delete: {
    (input: BoundGroupsDeleteInput, options?: CallOptions): Promise<GroupInformation>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: BoundGroupsDeleteInput, options?: CallOptions): Promise<Raw<GroupInformation>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: BoundGroupsDeleteInput, options?: CallOptions): Promise<Safe<GroupInformation>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  listUsers: {
    (input: BoundGroupsListUsersInput, options?: CallOptions): List<GroupUserInfo, GroupUserPage>;
    /** Reads one page and gives it with its status, headers, attempts and rate limits. */
    raw(input: BoundGroupsListUsersInput, options?: CallOptions): Promise<Raw<GroupUserPage>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  addUsers: {
    (input: BoundGroupsAddUsersInput, options?: CallOptions): Promise<GroupUsers>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: BoundGroupsAddUsersInput, options?: CallOptions): Promise<Raw<GroupUsers>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: BoundGroupsAddUsersInput, options?: CallOptions): Promise<Safe<GroupUsers>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  removeUsers: {
    (input: BoundGroupsRemoveUsersInput, options?: CallOptions): Promise<GroupUsers>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: BoundGroupsRemoveUsersInput, options?: CallOptions): Promise<Raw<GroupUsers>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: BoundGroupsRemoveUsersInput, options?: CallOptions): Promise<Safe<GroupUsers>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  listBrands: {
    (input: BoundGroupsListBrandsInput, options?: CallOptions): List<Brand, GroupBrands>;
    /** Reads one page and gives it with its status, headers, attempts and rate limits. */
    raw(input: BoundGroupsListBrandsInput, options?: CallOptions): Promise<Raw<GroupBrands>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  addBrands: {
    (input: BoundGroupsAddBrandsInput, options?: CallOptions): Promise<GroupBrands>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: BoundGroupsAddBrandsInput, options?: CallOptions): Promise<Raw<GroupBrands>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: BoundGroupsAddBrandsInput, options?: CallOptions): Promise<Safe<GroupBrands>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  removeBrands: {
    (input: BoundGroupsRemoveBrandsInput, options?: CallOptions): Promise<GroupBrands>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: BoundGroupsRemoveBrandsInput, options?: CallOptions): Promise<Raw<GroupBrands>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: BoundGroupsRemoveBrandsInput, options?: CallOptions): Promise<Safe<GroupBrands>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };
}

/**
 * Named sets of rights that a group or a user can be given. Their ids differ from account to account, also those of the
 * built-in ones, so look them up by name and never write them into a program.
 */
export interface BoundDocusignPermissionProfiles extends DocusignPermissionProfiles {
  list: {
    (
      input?: BoundPermissionProfilesListInput,
      options?: CallOptions,
    ): List<PermissionProfile, PermissionProfileInformation>;
    /** Reads one page and gives it with its status, headers, attempts and rate limits. */
    raw(input?: BoundPermissionProfilesListInput, options?: CallOptions): Promise<Raw<PermissionProfileInformation>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  get: {
    (input: BoundPermissionProfilesGetInput, options?: CallOptions): Promise<PermissionProfile>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: BoundPermissionProfilesGetInput, options?: CallOptions): Promise<Raw<PermissionProfile>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: BoundPermissionProfilesGetInput, options?: CallOptions): Promise<Safe<PermissionProfile>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };
}

/** Every resource of the API, for a client with bound parameters. */
export interface BoundDocusignResources extends DocusignResources {
  /**
   * Groups of an account, with their members and brands. A group may carry a permission profile that holds for all its
   * members. Every account has the two fixed groups Administrators and Everyone, which can be neither edited nor
   * deleted. Nobody needs to be added to them: Everyone takes new users by itself, and Administrators follows the
   * permission profile of each user. An account with DocuSign CLM manages its groups in the organization.
   */
  groups: BoundDocusignGroups;
  /**
   * Named sets of rights that a group or a user can be given. Their ids differ from account to account, also those of
   * the built-in ones, so look them up by name and never write them into a program.
   */
  permissionProfiles: BoundDocusignPermissionProfiles;
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
      get: {
        method: "GET",
        path: "/v2.1/accounts/{accountId}/permission_profiles/{permissionProfileId}",
        query: { include: { type: "array", explode: false } },
        retry: true,
      },
    },
  },
} as const satisfies Api;
