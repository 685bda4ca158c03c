import { createDocusign } from "../../src/vendors/docusign/index.js";
import type { Open, Verdict } from "./compare.js";

interface ErrorDetails {
  errorCode?: string;
  message?: string;
}

interface Page {
  resultSetSize?: string;
  totalSetSize?: string;
  startPosition?: string;
  endPosition?: string;
  nextUri?: string | null;
  previousUri?: string | null;
}

interface Group {
  groupId?: string;
  groupName?: string;
  groupType?: Open<"adminGroup" | "everyoneGroup" | "customGroup">;
  permissionProfileId?: string;
  usersCount?: string;
  users?: UserInfo[];
  lastModifiedOn?: string;
  isManagedByScim?: boolean;
  userGroupType?: Open<"SystemAccount" | "LocalAccount">;
  accessType?: string;
  dsGroupId?: string;
  errorDetails?: ErrorDetails;
}

type UserType = Open<"CompanyUser" | "companyuser">;

type UserStatus = Open<
  "ActivationRequired" | "ActivationSent" | "Active" | "Closed" | "Disabled" | "active" | "closed"
>;

interface GroupUser {
  userId?: string;
  userName?: string;
  email?: string;
  userType?: UserType;
  userStatus?: UserStatus;
  uri?: string;
  activationAccessCode?: string;
  loginStatus?: string;
  sendActivationEmail?: string;
  errorDetails?: ErrorDetails;
}

interface UserInfo extends GroupUser {
  accountId?: string;
  accountName?: string;
  ipAddress?: string;
  membershipId?: string;
}

interface GroupPage extends Page {
  groups?: Group[];
}

interface GroupUserPage extends Page {
  users?: GroupUser[];
}

/* The vendor's models give the writes paging fields too; no answer was ever seen to have them. */
interface GroupsAnswer {
  groups?: Group[];
}

interface UsersAnswer {
  users?: UserInfo[];
}

interface GroupBrands {
  recipientBrandIdDefault?: string;
  senderBrandIdDefault?: string;
  brandOptions?: Brand[];
}

interface Brand {
  brandId?: string;
  brandName?: string;
  brandCompany?: string;
  brandLanguages?: string[];
  defaultBrandLanguage?: string;
  isOverridingCompanyName?: boolean;
  isSendingDefault?: boolean;
  isSigningDefault?: boolean;
  isOrganizationBrand?: string;
  organizationBrandLogo?: string;
  colors?: NameValue[];
  landingPages?: NameValue[];
  links?: BrandLink[];
  logos?: { primary?: string; secondary?: string; email?: string };
  logoIds?: { primaryLogoId?: string; secondaryLogoId?: string; emailLogoId?: string };
  resources?: { email?: string; sending?: string; signing?: string; signingCaptive?: string };
  emailContent?: { content?: string; emailContentType?: string; emailToLink?: string; linkText?: string }[];
  errorDetails?: ErrorDetails;
}

interface NameValue {
  name?: string;
  value?: string;
  originalValue?: string;
  errorDetails?: ErrorDetails;
}

interface BrandLink {
  linkText?: string;
  linkType?: Open<"aboutDocusign" | "closeButton">;
  showLink?: string;
  urlOrMailTo?: string;
}

interface PermissionProfile {
  permissionProfileId?: string;
  permissionProfileName?: string;
  modifiedDateTime?: string;
  modifiedByUsername?: string;
  userCount?: string;
  settings?: AccountRoleSettings;
  users?: UserInformation[];
}

interface SettingsMetadata {
  is21CFRPart11?: string;
  options?: string[];
  rights?: string;
  uiHint?: string;
  uiOrder?: string;
  uiType?: string;
}

interface AccountRoleSettings {
  accountAgreementsAccessType?: string;
  allowAccountManagement?: string;
  allowApiAccess?: string;
  allowApiAccessToAccount?: string;
  allowApiSendingOnBehalfOfOthers?: string;
  allowApiSequentialSigning?: string;
  allowAutoTagging?: string;
  allowBulkSending?: string;
  allowDocuSignDesktopClient?: string;
  allowedAddressBookAccess?: string;
  allowedClickwrapsAccess?: string;
  allowedDocumentTemplateLibraryAccess?: string;
  allowedOrchestrationAccess?: string;
  allowedTemplateAccess?: string;
  allowedToBeEnvelopeTransferRecipient?: string;
  allowEnvelopeSending?: string;
  allowESealRecipients?: string;
  allowPowerFormsAdminToAccessAllPowerFormEnvelopes?: string;
  allowSendersToSetRecipientEmailLanguage?: string;
  allowSignerAttachments?: string;
  allowSupplementalDocuments?: string;
  allowTaggingInSendAndCorrect?: string;
  allowTransactions?: string;
  allowVaulting?: string;
  allowWetSigningOverride?: string;
  canBulkUploadAgreements?: string;
  canCreateTransaction?: string;
  canCreateWorkspaces?: string;
  canDeleteDocumentsInTransaction?: string;
  canDeleteTransaction?: string;
  canManageAgreementDeskRequest?: string;
  canManageAgreementDeskRequestSetting?: string;
  canSendEnvelopesViaSMS?: string;
  disableDocumentUpload?: string;
  disableOtherActions?: string;
  enableApiRequestLogging?: string;
  enableKeyTermsSuggestionsByDocumentType?: string;
  enableRecipientViewingNotifications?: string;
  enableSequentialSigningInterface?: string;
  enableTransactionPointIntegration?: string;
  playbookAccess?: string;
  powerFormRole?: string;
  receiveCompletedSelfSignedDocumentsAsEmailLinks?: string;
  supplementalDocumentsMustAccept?: string;
  supplementalDocumentsMustRead?: string;
  supplementalDocumentsMustView?: string;
  useNewDocuSignExperienceInterface?: string;
  useNewSendingInterface?: string;
  vaultingMode?: string;
  webForms?: string;
  accountAgreementsAccessTypeMetadata?: SettingsMetadata;
  allowAccountManagementMetadata?: SettingsMetadata;
  allowApiAccessMetadata?: SettingsMetadata;
  allowApiAccessToAccountMetadata?: SettingsMetadata;
  allowApiSendingOnBehalfOfOthersMetadata?: SettingsMetadata;
  allowApiSequentialSigningMetadata?: SettingsMetadata;
  allowAutoTaggingMetadata?: SettingsMetadata;
  allowBulkSendingMetadata?: SettingsMetadata;
  allowDocuSignDesktopClientMetadata?: SettingsMetadata;
  allowedAddressBookAccessMetadata?: SettingsMetadata;
  allowedClickwrapsAccessMetadata?: SettingsMetadata;
  allowedDocumentTemplateLibraryAccessMetadata?: SettingsMetadata;
  allowedOrchestrationAccessMetadata?: SettingsMetadata;
  allowedTemplateAccessMetadata?: SettingsMetadata;
  allowedToBeEnvelopeTransferRecipientMetadata?: SettingsMetadata;
  allowEnvelopeSendingMetadata?: SettingsMetadata;
  allowESealRecipientsMetadata?: SettingsMetadata;
  allowPowerFormsAdminToAccessAllPowerFormEnvelopesMetadata?: SettingsMetadata;
  allowSendersToSetRecipientEmailLanguageMetadata?: SettingsMetadata;
  allowSignerAttachmentsMetadata?: SettingsMetadata;
  allowSupplementalDocumentsMetadata?: SettingsMetadata;
  allowTaggingInSendAndCorrectMetadata?: SettingsMetadata;
  allowTransactionsMetadata?: SettingsMetadata;
  allowVaultingMetadata?: SettingsMetadata;
  allowWetSigningOverrideMetadata?: SettingsMetadata;
  canBulkUploadAgreementsMetadata?: SettingsMetadata;
  canCreateTransactionMetadata?: SettingsMetadata;
  canCreateWorkspacesMetadata?: SettingsMetadata;
  canDeleteDocumentsInTransactionMetadata?: SettingsMetadata;
  canDeleteTransactionMetadata?: SettingsMetadata;
  canManageAgreementDeskRequestMetadata?: SettingsMetadata;
  canManageAgreementDeskRequestSettingMetadata?: SettingsMetadata;
  canSendEnvelopesViaSMSMetadata?: SettingsMetadata;
  disableDocumentUploadMetadata?: SettingsMetadata;
  disableOtherActionsMetadata?: SettingsMetadata;
  enableApiRequestLoggingMetadata?: SettingsMetadata;
  enableKeyTermsSuggestionsByDocumentTypeMetadata?: SettingsMetadata;
  enableRecipientViewingNotificationsMetadata?: SettingsMetadata;
  enableSequentialSigningInterfaceMetadata?: SettingsMetadata;
  enableTransactionPointIntegrationMetadata?: SettingsMetadata;
  playbookAccessMetadata?: SettingsMetadata;
  powerFormRoleMetadata?: SettingsMetadata;
  receiveCompletedSelfSignedDocumentsAsEmailLinksMetadata?: SettingsMetadata;
  supplementalDocumentsMustAcceptMetadata?: SettingsMetadata;
  supplementalDocumentsMustReadMetadata?: SettingsMetadata;
  supplementalDocumentsMustViewMetadata?: SettingsMetadata;
  useNewDocuSignExperienceInterfaceMetadata?: SettingsMetadata;
  useNewSendingInterfaceMetadata?: SettingsMetadata;
  vaultingModeMetadata?: SettingsMetadata;
  webFormsMetadata?: SettingsMetadata;
  signingUiVersionMetadata?: SettingsMetadata;
  accountManagementGranular?: AccountManagementGranular;
}

interface UserInformation {
  activationAccessCode?: string;
  company?: string;
  countryCode?: string;
  createdDateTime?: string;
  defaultAccountId?: string;
  email?: string;
  enableConnectForUser?: string;
  firstName?: string;
  initialsImageUri?: string;
  isAdmin?: string;
  isAlternateAdmin?: string;
  isManagedByScim?: string;
  isMembershipManagedByScim?: string;
  isNAREnabled?: string;
  jobTitle?: string;
  lastLogin?: string;
  lastName?: string;
  licenseStatus?: string;
  licenseType?: string;
  loginStatus?: string;
  middleName?: string;
  password?: string;
  passwordExpiration?: string;
  permissionProfileId?: string;
  permissionProfileName?: string;
  profileImageUri?: string;
  sendActivationEmail?: string;
  sendActivationOnInvalidLogin?: string;
  signatureImageUri?: string;
  subscribe?: string;
  suffixName?: string;
  title?: string;
  uri?: string;
  userAddedToAccountDateTime?: string;
  userId?: string;
  userName?: string;
  userProfileLastModifiedDate?: string;
  userStatus?: UserStatus;
  userType?: UserType;
  hasRemoteNotary?: boolean;
  connectConfigurations?: ConnectUser[];
  customSettings?: NameValue[];
  errorDetails?: ErrorDetails;
  forgottenPasswordInfo?: ForgottenPassword;
  groupList?: Group[];
  homeAddress?: Address;
  userSettings?: { [key: string]: unknown };
  workAddress?: Address;
}

interface Address {
  address1?: string;
  address2?: string;
  city?: string;
  country?: string;
  fax?: string;
  phone?: string;
  postalCode?: string;
  stateOrProvince?: string;
  zipPlus4?: string;
}

interface ConnectUser {
  configurationtype?: string;
  connectId?: string;
  enabled?: string;
  hasAccess?: string;
  senderSearchableItems?: string[];
}

interface ForgottenPassword {
  forgottenPasswordQuestion1?: string;
  forgottenPasswordAnswer1?: string;
  forgottenPasswordQuestion2?: string;
  forgottenPasswordAnswer2?: string;
  forgottenPasswordQuestion3?: string;
  forgottenPasswordAnswer3?: string;
  forgottenPasswordQuestion4?: string;
  forgottenPasswordAnswer4?: string;
}

interface AccountManagementGranular {
  allowManageAccountSecuritySettings?: string;
  allowManageAccountSecuritySettingsMetadata?: SettingsMetadata;
  allowManageAccountSettings?: string;
  allowManageAccountSettingsMetadata?: SettingsMetadata;
  allowManageAdmins?: string;
  allowManageAdminsMetadata?: SettingsMetadata;
  allowManageConnect?: string;
  allowManageConnectMetadata?: SettingsMetadata;
  allowManageDocumentRetention?: string;
  allowManageDocumentRetentionMetadata?: SettingsMetadata;
  allowManageEnvelopeTransfer?: string;
  allowManageEnvelopeTransferMetadata?: SettingsMetadata;
  allowManageGroupsButNotUsers?: string;
  allowManageGroupsButNotUsersMetadata?: SettingsMetadata;
  allowManageJointAgreements?: string;
  allowManageJointAgreementsMetadata?: SettingsMetadata;
  allowManageReporting?: string;
  allowManageReportingMetadata?: SettingsMetadata;
  allowManageSharing?: string;
  allowManageSharingMetadata?: SettingsMetadata;
  allowManageSigningGroups?: string;
  allowManageSigningGroupsMetadata?: SettingsMetadata;
  allowManageStamps?: string;
  allowManageStampsMetadata?: SettingsMetadata;
  allowManageUsers?: string;
  allowManageUsersMetadata?: SettingsMetadata;
  allowViewUsers?: string;
}

/** What each operation takes and gives, written down from the vendor's reference and not from the description. */
export interface Expected {
  "groups.list": {
    input: {
      accountId: string;
      count?: number | undefined;
      start_position?: number | undefined;
      group_type?: "AdminGroup" | "CustomGroup" | "EveryoneGroup" | undefined;
      include_usercount?: boolean | undefined;
      search_text?: string | undefined;
    };
    item: Group;
    page: GroupPage;
  };
  "groups.create": {
    input: {
      accountId: string;
      groups: readonly { groupName: string; permissionProfileId?: string | number | undefined }[];
    };
    output: GroupsAnswer;
  };
  "groups.update": {
    input: {
      accountId: string;
      groups: readonly { groupId: string; groupName?: string | undefined; permissionProfileId?: string | undefined }[];
    };
    output: GroupsAnswer;
  };
  "groups.delete": { input: { accountId: string; groups: readonly { groupId: string }[] }; output: GroupsAnswer };
  "groups.listUsers": {
    input: {
      accountId: string;
      groupId: string;
      count?: number | undefined;
      start_position?: number | undefined;
    };
    item: GroupUser;
    page: GroupUserPage;
  };
  "groups.addUsers": {
    input: { accountId: string; groupId: string; users: readonly { userId: string }[] };
    output: UsersAnswer;
  };
  "groups.removeUsers": {
    input: { accountId: string; groupId: string; users: readonly { userId: string }[] };
    output: UsersAnswer;
  };
  "groups.listBrands": { input: { accountId: string; groupId: string }; item: Brand; page: GroupBrands };
  "groups.addBrands": {
    input: { accountId: string; groupId: string; brands: readonly { brandId: string }[] };
    output: GroupBrands;
  };
  "groups.removeBrands": {
    input: { accountId: string; groupId: string; brands: readonly { brandId: string }[] };
    output: GroupBrands;
  };
  "permissionProfiles.list": {
    input: {
      accountId: string;
      include?: readonly ("user_count" | "closed_users" | "account_management" | "metadata")[] | undefined;
    };
    item: PermissionProfile;
    page: { permissionProfiles?: PermissionProfile[] };
  };
  "permissionProfiles.get": {
    input: { accountId: string; permissionProfileId: string; include?: readonly "metadata"[] | undefined };
    output: PermissionProfile;
  };
}

const baseUrl = "https://demo.docusign.net";
const unbound = () => createDocusign({ token: "t", baseUrl });
const bound = () => createDocusign({ token: "t", baseUrl, accountId: "a" });

/** Holds when the client takes and gives exactly that. */
export const unboundHolds: Verdict<ReturnType<typeof unbound>, Expected, never> = true;

/** Holds when a client with a bound account takes the same, the account left to choice. */
export const boundHolds: Verdict<ReturnType<typeof bound>, Expected, "accountId"> = true;

/** Says what `await` makes of a list: the list, and no array. */
export async function awaited(): Promise<Group[]> {
  // @ts-expect-error A list is no array.
  return await bound().groups.list();
}
