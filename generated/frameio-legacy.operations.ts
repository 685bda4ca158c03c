// Generated from openapi/frameio-legacy.yaml by `npm run generate`. Do not edit.
import type { Api, CallOptions, CallVariants, List, ListVariants, Raw, Safe } from "../src/client/api.js";

/**
 * An account of the legacy API with everything the vendor tells about it. Any field can be missing, and none is
 * documented as nullable. The account is recursive: each of its teams names an account again.
 */
export interface Account {
  /** The addresses that invoices are sent to. */
  invoice_emails?: string[];
  /** The town of the postal address. */
  city?: string;
  /** The colour that stands for the account where it has no picture. */
  account_default_color?: string;
  /** The company that the account belongs to. */
  company_name?: string;
  /** How much storage the account uses. The unit is not published; bytes are likely. */
  storage?: number;
  /** How many files the account holds now. */
  file_count?: number;
  /**
   * The user who owns an account. The page of the vendor that this rests on names 24 fields; a newer one adds
   * from_adobe, avatar_color, highest_account_role and integrations, and a client generated from the vendor's
   * definition has nine more without a type. All dates are plain strings here.
   */
  owner?: AccountOwner;
  /** Where a new picture of the account can be uploaded to. */
  upload_url?: string;
  /**
   * When the account was deleted. Not to be expected on an account that exists.
   *
   * Format: date-time.
   */
  deleted_at?: string;
  /** The street line of the postal address. */
  line1?: string;
  /** The postal code of the address. */
  postal_code?: string;
  /** The number under which the company pays value added tax. */
  vat?: string;
  /** The address of the company in one piece. */
  company_address?: string;
  /** How many files the account has ever held, deleted ones included. */
  lifetime_file_count?: number;
  /** The state or province of the postal address. */
  state?: string;
  /** The teams of the account. */
  teams?: Team[];
  /** Where the picture of the account lies in 64 pixels. */
  image_64?: string;
  /** How much of the account's storage is archived. */
  archived_storage?: number;
  /** Where the picture of the account lies in 128 pixels. */
  image_128?: string;
  /**
   * The UUID of the user who owns the account.
   *
   * Format: uuid.
   */
  owner_id?: string;
  /** How many users the account has. */
  user_count?: number;
  /**
   * Since when the account is locked. Not to be expected on one that is not.
   *
   * Format: date-time.
   */
  locked_at?: string;
  /** Where the picture of the account lies in its own size. */
  image?: string;
  /** How many teams the account has. */
  team_count?: number;
  /**
   * How many people have the role of a collaborator in the account. How it differs from collaborator_count is not
   * published.
   */
  collaborator_role_count?: number;
  /** The address for matters of billing. One string, although the name is a plural. */
  billing_emails?: string;
  /** Where the picture of the account lies in 32 pixels. */
  image_32?: string;
  /**
   * Since when a bill of the account is unpaid. Not to be expected while all are paid.
   *
   * Format: date-time.
   */
  unpaid_at?: string;
  /**
   * When the account was made.
   *
   * Format: date-time.
   */
  inserted_at?: string;
  /**
   * When the account was last changed.
   *
   * Format: date-time.
   */
  updated_at?: string;
  /** How many projects the account has over all teams. */
  project_count?: number;
  /** How long the media of the account play in all. The unit is not published. */
  duration?: number;
  /**
   * Since when the account counts as in arrears. Not to be expected otherwise.
   *
   * Format: date-time.
   */
  delinquent_at?: string;
  /** How many collaborators the account has. */
  collaborator_count?: number;
  /** What an account has bought: its price and its limits. The meaning of a limit that is 0 is not published. */
  plan?: Plan;
  /** The fixed watermark of an account, as a picture, as text, or both. */
  watermark?: Watermark;
  /** How many folders the account holds. */
  folder_count?: number;
  /**
   * The UUID of the account, which the other calls take as account_id.
   *
   * Format: uuid.
   */
  id?: string;
  /** The name under which the account is shown. */
  display_name?: string;
  /** The country of the postal address. */
  country?: string;
  /** The contract between the vendor and an account: what was bought beside the plan, and how the two add up. */
  subscription?: Subscription;
  /** Who belongs to the account, as far as the answer tells. */
  account_members?: AccountMember[];
  /** How many frames the media of the account have in all. */
  frames?: number;
  /** How many members the account has. */
  member_count?: number;
  /** Where the picture of the account lies in 256 pixels. */
  image_256?: string;
}

/**
 * The user who owns an account. The page of the vendor that this rests on names 24 fields; a newer one adds from_adobe,
 * avatar_color, highest_account_role and integrations, and a client generated from the vendor's definition has nine
 * more without a type. All dates are plain strings here.
 */
export interface AccountOwner {
  /** How often the owner gets a digest by e-mail. */
  digest_frequency?: string;
  /** Where the owner's picture lies in 32 pixels. */
  image_32?: string;
  /** Where the owner's picture lies in 128 pixels. */
  image_128?: string;
  /** Whether the owner signs in with Google. */
  from_google?: boolean;
  /** Since when the owner must sign in with a second factor. */
  mfa_enforced_at?: string;
  /** The e-mail address of the owner. */
  email?: string;
  /** The name of the owner. */
  name?: string;
  /** Where the owner's picture lies in 64 pixels. */
  image_64?: string;
  /** The time zone of the owner. */
  timezone_value?: string;
  /** The account that the owner was registered with. Not necessarily the one that was asked for. */
  account_id?: string;
  /** When the owner's profile was last changed, as text without a declared format. */
  updated_at?: string;
  /** Where the owner's picture lies in 256 pixels. */
  image_256?: string;
  /** The kind of object that this is, such as user. */
  _type?: string;
  /** A hash that stands for the owner. What it is made from is not published. */
  user_hash?: string;
  /** Where a new picture of the owner can be uploaded to. */
  upload_url?: string;
  /** Where the owner's picture lies. */
  profile_image?: string;
  /** When the owner first signed in, as text without a declared format. */
  first_login_at?: string;
  /** The way by which the owner came to Frame.io. */
  joined_via?: string;
  /** The id of the owner. No format is declared, though owner_id, which names the same user, is a UUID. */
  id?: string;
  /** When the next digest goes out to the owner. */
  next_digest_date?: string;
  /** When the owner was last there. */
  last_seen?: string;
  /** When the owner's profile was made, as text without a declared format. */
  inserted_at?: string;
  /** Roles inside Frame.io itself. They concern the vendor's own staff and are no roles in an account. */
  roles?: UserRoles;
  /** The colour that stands for the owner where there is no picture. */
  user_default_color?: string;
  /** Whether the owner signs in with Adobe. Named on the newer page only. */
  from_adobe?: boolean;
  /** The colour behind the owner's initials. Named on the newer page only. */
  avatar_color?: string;
  /**
   * The highest role that the owner has in any account. Named on the newer page only; its values are not published.
   */
  highest_account_role?: string;
  /** The integrations that the owner has connected. Named on the newer page only. */
  integrations?: string[];
  /** Which announcements of features the owner has seen. Of no published type. */
  features_seen?: unknown;
  /** The owner's picture as it was uploaded. Of no published type. */
  profile_image_original?: unknown;
  /** A text in which the owner introduces themselves. Of no published type. */
  bio?: unknown;
  /**
   * The circumstances under which the owner registered. Of no published type, and its meaning is a guess from the name.
   */
  context?: unknown;
  /** Where the owner is. Of no published type. */
  location?: unknown;
  /** The telephone number of the owner. Of no published type. */
  phone?: unknown;
  /** When the owner's profile was deleted, if it was. Of no published type. */
  deleted_at?: unknown;
  /** Until when the owner has to confirm the e-mail address. Of no published type. */
  email_confirm_by?: unknown;
  /** Which e-mails the owner wants. Of no published type. */
  email_preferences?: unknown;
}

/** Roles inside Frame.io itself. They concern the vendor's own staff and are no roles in an account. */
export interface UserRoles {
  /** Whether the user administers Frame.io itself. */
  admin?: boolean;
  /** The id of this set of roles. */
  id?: string;
  /** Whether the user works in the vendor's sales. */
  sales?: boolean;
  /** Whether the user works in the vendor's support. */
  support?: boolean;
  /** Whether the user works at the vendor's service desk. Named on the newer page only. */
  service_desk?: boolean;
}

/** What an account has bought: its price and its limits. The meaning of a limit that is 0 is not published. */
export interface Plan {
  /** How much archived storage the plan includes. */
  archived_storage_limit?: number;
  /** Whether the plan grows by itself with what is used. */
  autoscaling?: boolean;
  /** Which features a plan opens. */
  available_features?: AvailableFeatures;
  /** How many collaborators the plan allows. */
  collaborator_limit?: number;
  /** What the plan costs in one period. Neither currency nor unit is published. */
  cost?: number;
  /** Whether new accounts get this plan. */
  default_plan?: boolean;
  /**
   * When the plan was withdrawn. Not to be expected on one that is offered.
   *
   * Format: date-time.
   */
  deleted_at?: string;
  /** Whether the plan is one for large organizations. */
  enterprise?: boolean;
  /** How many files the plan allows at a time. */
  file_limit?: number;
  /** The id of the plan. */
  id?: string;
  /**
   * When the plan was set up.
   *
   * Format: date-time.
   */
  inserted_at?: string;
  /** How many files the plan allows over time, deleted ones included. */
  lifetime_file_limit?: number;
  /** How many members the plan allows. */
  member_limit?: number;
  /** The internal name of the plan. */
  name?: string;
  /** How the plan is paid. */
  payment_method?: "stripe" | "check" | (string & {});
  /** How often the plan is billed. */
  period?: "monthly" | "yearly" | "semiannually" | (string & {});
  /** How many projects the plan allows. */
  project_limit?: number;
  /** How much storage the plan includes. */
  storage_limit?: number;
  /** How many teams the plan allows. */
  team_limit?: number;
  /** The step of the price list that the plan belongs to. */
  tier?: "free" | "starter" | "pro" | "team" | "business" | "enterprise" | (string & {});
  /** The name of the plan as customers see it. */
  title?: string;
  /**
   * When the plan was last changed.
   *
   * Format: date-time.
   */
  updated_at?: string;
  /** How many users the plan allows. */
  user_limit?: number;
  /** The highest number of users that can be bought with the plan. How it differs from user_limit is not published. */
  user_max?: number;
  /** The version of the plan; plans are revised under the same name. */
  version?: number;
}

/** Which features a plan opens. */
export interface AvailableFeatures {
  /** Whether files can be archived. */
  archival_storage?: boolean;
  /** Whether e-mails can carry the customer's own look. */
  custom_branded_emails?: boolean;
  /** Whether presentations can carry the customer's own look. */
  custom_branded_presentations?: boolean;
  /** Whether several videos can be played as one reel. */
  reel_player?: boolean;
  /** Whether shares can be protected. */
  secure_sharing?: boolean;
  /** Whether videos can be watermarked for each viewing. */
  session_based_watermarking?: boolean;
  /** Whether comments can be kept inside the team. */
  team_only_comments?: boolean;
}

/** The contract between the vendor and an account: what was bought beside the plan, and how the two add up. */
export interface Subscription {
  /** The account that has the subscription. */
  account_id?: string;
  /** How much archived storage was bought on top of the plan. */
  archived_storage_limit?: number;
  /** What is owed or held in credit. Neither currency, unit nor sign is published. */
  balance?: number;
  /** Which choice was made on cancelling. */
  cancellation_option?: string;
  /** Why the subscription was cancelled. */
  cancellation_reason?: string;
  /**
   * When the subscription was cancelled. Not to be expected on one that runs on.
   *
   * Format: date-time.
   */
  cancelled_at?: string;
  /**
   * When the subscription was deleted. Not to be expected on one that exists.
   *
   * Format: date-time.
   */
  deleted_at?: string;
  /** The id of the subscription. */
  id?: string;
  /**
   * When the subscription was taken out.
   *
   * Format: date-time.
   */
  inserted_at?: string;
  /**
   * When the last payment came in.
   *
   * Format: date-time.
   */
  last_payment_at?: string;
  /** How many members were bought on top of the plan. */
  member_limit?: number;
  /**
   * When the next bill is due.
   *
   * Format: date-time.
   */
  next_bill_at?: string;
  /** Whether the subscription is a trial. */
  on_trial?: boolean;
  /** What an account has bought: its price and its limits. The meaning of a limit that is 0 is not published. */
  plan?: Plan;
  /** The id of the plan subscribed to. */
  plan_id?: string;
  /**
   * When the promotion runs out.
   *
   * Format: date-time.
   */
  promotion_expires_at?: string;
  /** The promotion that the subscription profits from. */
  promotion_id?: string;
  /** Whether the subscription is bound to grow with what is used. */
  requires_autoscaling?: boolean;
  /** How much storage was bought on top of the plan. */
  storage_limit?: number;
  /**
   * When the subscription ends.
   *
   * Format: date-time.
   */
  subscription_end_at?: string;
  /** How much archived storage there is in all, plan and extras together. */
  total_archived_storage_limit?: number;
  /** How many files there may be over time in all, plan and extras together. */
  total_lifetime_file_limit?: number;
  /** How many members there may be in all, plan and extras together. */
  total_member_limit?: number;
  /** How many projects there may be in all, plan and extras together. */
  total_project_limit?: number;
  /** How much storage there is in all, plan and extras together. */
  total_storage_limit?: number;
  /** How many users there may be in all, plan and extras together. */
  total_user_limit?: number;
  /**
   * When the subscription was last changed.
   *
   * Format: date-time.
   */
  updated_at?: string;
  /** How many users were bought on top of the plan. */
  user_limit?: number;
}

/**
 * A team of an account: its projects' frame, with its own look, limits and watermarks. It names its account, and that
 * account its teams, without a documented end; expect the nesting to stop early.
 */
export interface Team {
  /** The id of the account that the team belongs to. */
  account_id?: string;
  /**
   * Whether members of the team are spared the watermark that is made for each viewing.
   *
   * Default: false.
   */
  disable_sbwm_internally?: boolean;
  /** The user who made the team. */
  creator_id?: string;
  /**
   * How much storage the team uses.
   *
   * Default: 0.
   */
  storage?: number;
  /** The colour of text where the team has chosen none. */
  default_font_color?: string;
  /** Who in the account can see the team. */
  access?: "private" | "public" | "restricted" | (string & {});
  /** The colour of text that the team has chosen. */
  font_color?: string;
  /**
   * The role of the caller in the team. The sources disagree whether this is an object or a string, so it has no type.
   */
  user_role?: unknown;
  /**
   * How many files the team holds.
   *
   * Default: 0.
   */
  file_count?: number;
  /** The watermark that viewings get where nothing else is chosen. */
  default_session_watermark_template?: SessionWatermarkTemplate;
  /** A link that belongs to the team. What it opens is not published. */
  link?: string;
  /** After how long the team's files expire. The unit is not published; days are likely. */
  asset_lifecycle_policy?: number;
  /** Where a new picture of the team can be uploaded to. */
  upload_url?: string;
  /** What only administrators may do in a team. */
  admin_only_actions?: AdminOnlyActions;
  /**
   * When the team was deleted. Not to be expected on one that exists.
   *
   * Format: date-time.
   */
  deleted_at?: string;
  /** The background colour where the team has chosen none. */
  default_background_color?: string;
  /** How much storage the team may use. */
  storage_limit?: number;
  /** Where the team is at home. */
  location?: string;
  /** What the team is called. */
  name?: string;
  /** The colour that stands for the team where it has chosen none. */
  default_color?: string;
  /**
   * Where the team's news are posted in Slack. The sources disagree whether this is an object or a string, so it has no
   * type.
   */
  slack_webhook?: unknown;
  /** Where the team's picture lies in 64 pixels. */
  image_64?: string;
  /**
   * How much of the team's storage is archived.
   *
   * Default: 0.
   */
  archived_storage?: number;
  /** Where the team's picture lies in 128 pixels. */
  image_128?: string;
  /**
   * Whether the team is that of one person.
   *
   * Default: false.
   */
  solo?: boolean;
  /** The account of the team. It repeats the same object that the team stands in, so it may come shortened. */
  account?: Account;
  /** Where the team's picture lies in 32 pixels. */
  image_32?: string;
  /**
   * When the team was made.
   *
   * Format: date-time.
   */
  inserted_at?: string;
  /**
   * When the team was last changed.
   *
   * Format: date-time.
   */
  updated_at?: string;
  /**
   * How many projects the team has.
   *
   * Default: 0.
   */
  project_count?: number;
  /**
   * How long the team's media play in all, in the same unpublished unit as that of the account.
   *
   * Default: 0.
   */
  duration?: number;
  /** Where the team's picture lies in its own size. */
  team_image?: string;
  /**
   * How many collaborators the team has.
   *
   * Default: 0.
   */
  collaborator_count?: number;
  /** What the team says about itself. */
  bio?: string;
  /** The colour that the team has chosen. */
  color?: string;
  /** How e-mails of a team look. */
  email_branding?: EmailBranding;
  /**
   * How many folders the team holds.
   *
   * Default: 0.
   */
  folder_count?: number;
  /**
   * Whether the team is shown in the dark theme.
   *
   * Default: false.
   */
  dark_theme?: boolean;
  /** The id of the watermark that viewings get where nothing else is chosen. */
  default_session_watermark_template_id?: string;
  /** The watermarks for viewings that the team can choose from. */
  session_watermark_templates?: SessionWatermarkTemplate[];
  /** The id of the team. */
  id?: string;
  /** How many members the team may have. */
  member_limit?: number;
  /**
   * How many frames the team's media have in all.
   *
   * Default: 0.
   */
  frames?: number;
  /**
   * How many members the team has.
   *
   * Default: 0.
   */
  member_count?: number;
  /** Where the team's picture lies in 256 pixels. */
  image_256?: string;
  /** The background colour that the team has chosen. */
  background_color?: string;
}

/** What only administrators may do in a team. */
export interface AdminOnlyActions {
  /** Whether only administrators may change when files expire. */
  lifecycle?: boolean;
}

/** How e-mails of a team look. */
export interface EmailBranding {
  /** The colour that e-mails are set off with. */
  accent_color?: string;
  /** The colour behind the text of e-mails. */
  background_color?: string;
  /** The picture at the head of e-mails. */
  image?: StoredImage;
}

/** A picture in the vendor's storage. */
export interface StoredImage {
  /** The bucket that the picture is stored in. */
  bucket?: string;
  /** The name of the picture in its bucket. */
  key?: string;
  /** The media type of the picture, such as image/jpeg. */
  type?: string;
  /** Whether the upload of the picture is finished. */
  uploaded?: boolean;
}

/** The fixed watermark of an account, as a picture, as text, or both. */
export interface Watermark {
  /** A picture laid over videos. */
  image?: WatermarkImage;
  /** Text laid over videos. */
  text?: WatermarkText;
}

/** A picture laid over videos. */
export interface WatermarkImage {
  /** How opaque the picture is. The range is not published; 0 to 1 is likely. */
  alpha?: number;
  /** The picture that is laid over. */
  image?: StoredImage;
  /** The corner in which the picture stands. */
  position?: "top_left" | "top_right" | "bottom_left" | "bottom_right" | (string & {});
}

/** Text laid over videos. */
export interface WatermarkText {
  /** How opaque the text is, on the same unpublished scale as the picture. */
  alpha?: number;
  /** The lines of the text, from top to bottom. */
  lines?: string[];
  /** The height at which the text stands. */
  position?: "top" | "center" | "bottom" | (string & {});
}

/** A watermark that is filled in for each viewing, so that a copy tells who has seen it. */
export interface SessionWatermarkTemplate {
  /** The account that the watermark belongs to. */
  account_id?: string;
  /** Whether the watermark comes with Frame.io and was not made by a customer. */
  app_default?: boolean;
  /** The user who made the watermark. */
  creator_id?: string;
  /** The id of the watermark. */
  id?: string;
  /** What the watermark is called. */
  name?: string;
  /** The pieces that the watermark consists of. */
  watermark_blocks?: SessionWatermarkBlock[];
}

/** One piece of text in a watermark for viewings, with its place and look. */
export interface SessionWatermarkBlock {
  /** How opaque the piece is, on the same unpublished scale as the fixed watermark. */
  alpha?: number;
  /** What the piece says, put together from parts. */
  data_points?: SessionWatermarkDataPoint[];
  /** The size of the letters. */
  font_size?: "small" | "medium" | "large" | "huge" | (string & {});
  /** What the piece is called. */
  name?: string;
  /** The part of the picture in which the piece stands. */
  position?:
    | "top_left"
    | "top_center"
    | "top_right"
    | "middle_left"
    | "middle_center"
    | "middle_right"
    | "bottom_left"
    | "bottom_center"
    | "bottom_right"
    | (string & {});
  /** The point of the picture from which position_x and position_y are counted. */
  position_reference_point?:
    | "top_left"
    | "top_center"
    | "top_right"
    | "middle_left"
    | "middle_center"
    | "middle_right"
    | "bottom_left"
    | "bottom_center"
    | "bottom_right"
    | (string & {});
  /** How far the piece is moved sideways. The unit is not published. */
  position_x?: number;
  /** How far the piece is moved up or down. The unit is not published. */
  position_y?: number;
  /** Whether the piece moves across the picture, and from left to right (ltr) or from right to left (rtl). */
  scroll_text?: "none" | "ltr" | "rtl" | (string & {});
  /** How the lines of the piece are aligned. */
  text_alignment?: "left" | "right" | "center" | (string & {});
  /** The colour of the letters, such as #FFFFFF. */
  text_color?: string;
  /** Whether the letters cast a shadow. */
  text_shadow?: boolean;
}

/** One part of the text in a watermark for viewings. */
export interface SessionWatermarkDataPoint {
  /** The place of the part in the text. */
  order?: number;
  /** What the part tells: something about the viewer or the viewing, or a text that was given. */
  type?: "email" | "username" | "ip_address" | "timestamp" | "custom_text" | "user_input" | (string & {});
  /** The text itself, where the part is one that was given. */
  value?: string;
}

/** The membership of one user in an account. */
export interface AccountMember {
  /**
   * When the user accepted the invitation. Not to be expected before that.
   *
   * Format: date-time.
   */
  accepted_at?: string;
  /** The id of the account that the user belongs to. */
  account_id?: string;
  /**
   * When the user declined the invitation. Not to be expected on a member who came.
   *
   * Format: date-time.
   */
  declined_at?: string;
  /**
   * When the membership was ended. Not to be expected on one that lasts.
   *
   * Format: date-time.
   */
  deleted_at?: string;
  /**
   * When the membership was set up.
   *
   * Format: date-time.
   */
  inserted_at?: string;
  /** The role of the user in the account. */
  role?: "admin" | "billing_manager" | "account_manager" | "member" | (string & {});
  /**
   * When the membership was last changed.
   *
   * Format: date-time.
   */
  updated_at?: string;
  /** The user whose membership this is. */
  user_id?: string;
}

/**
 * What the caller is in an account. Every field can be missing: somebody who works in a team only has no role in the
 * account.
 */
export interface AccountMembership {
  /** The caller's role in the account itself, where there is one. */
  account?: "owner" | "admin" | "account_manager" | "billing_manager" | (string & {});
  /** Whether the caller is there only to review. */
  reviewer?: boolean;
  /** The caller's role in the teams of the account, where there is one. */
  team?: "team_manager" | "member" | (string & {});
}

/** The `account_id` of a call. */
export interface AccountIdInput {
  /**
   * The account, by the id that accounts.list gives. In practice a UUID, though the vendor's page declares no format;
   * the Adobe form that v4 accepts is unknown here.
   */
  account_id: string;
}

/** The `account_id` of a call of a client with bound parameters. */
export interface BoundAccountIdInput {
  /**
   * The account, by the id that accounts.list gives. In practice a UUID, though the vendor's page declares no format;
   * the Adobe form that v4 accepts is unknown here.
   *
   * Defaults to the client's `account_id`.
   */
  account_id?: string | undefined;
}

/** What `accounts.list` takes. */
export type AccountsListInput = { readonly [key: string]: never };

/** What `accounts.get` takes. */
export interface AccountsGetInput extends AccountIdInput, BoundAccountsGetInput {
  account_id: string;
}

/** What `accounts.get` of a client with bound parameters takes. */
export interface BoundAccountsGetInput extends BoundAccountIdInput {}

/** What `accounts.getMembership` takes. */
export interface AccountsGetMembershipInput extends AccountIdInput, BoundAccountsGetMembershipInput {
  account_id: string;
}

/** What `accounts.getMembership` of a client with bound parameters takes. */
export interface BoundAccountsGetMembershipInput extends BoundAccountIdInput {}

/** `FrameioLegacyAccounts`, for a client that is read-only. */
export interface ReadOnlyFrameioLegacyAccounts {
  /**
   * List the accounts of the caller.
   *
   * Reads the accounts that the user behind the token belongs to, as a bare array. The vendor calls the answer
   * paginated but declares no parameter with which another page could be asked for; if there are more pages, the
   * answer's headers tell how many. Expect large answers, because every account comes with its teams.
   *
   * - No rate limit is published.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 401.
   * - `GET /v2/accounts`
   *
   * @deprecated The vendor removes it on 2026-12-01.
   */
  list: ListVariants & {
    (input?: AccountsListInput, options?: CallOptions): List<Account, Account[]>;
    raw(input?: AccountsListInput, options?: CallOptions): Promise<Raw<Account[]>>;
  };

  /**
   * Get one account.
   *
   * Reads an account by its id, with its owner, teams, plan, subscription, watermark and members. The answer is
   * recursive, since every team names its account again. Needs a token with the scope account.read, as far as can be
   * told.
   *
   * - No rate limit is published.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 401, 404.
   * - `GET /v2/accounts/{account_id}`
   *
   * @deprecated The vendor removes it on 2026-12-01.
   */
  get: CallVariants & {
    (input: AccountsGetInput, options?: CallOptions): Promise<Account>;
    raw(input: AccountsGetInput, options?: CallOptions): Promise<Raw<Account>>;
    safe(input: AccountsGetInput, options?: CallOptions): Promise<Safe<Account>>;
  };

  /**
   * Get what the caller is in an account.
   *
   * Tells which roles the user behind the token has in an account and in its teams, and whether only to review. It
   * answers about nobody else; the roles of others stand in the account_members of accounts.get.
   *
   * - No rate limit is published.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 401, 404.
   * - `GET /v2/accounts/{account_id}/membership`
   *
   * @deprecated The vendor removes it on 2026-12-01.
   */
  getMembership: CallVariants & {
    (input: AccountsGetMembershipInput, options?: CallOptions): Promise<AccountMembership>;
    raw(input: AccountsGetMembershipInput, options?: CallOptions): Promise<Raw<AccountMembership>>;
    safe(input: AccountsGetMembershipInput, options?: CallOptions): Promise<Safe<AccountMembership>>;
  };
}

/** Every resource of the API, for a client that is read-only. */
export interface ReadOnlyFrameioLegacyResources {
  /** Accounts of the legacy API, and what the caller is in them. All of it goes away on 2026-12-01. */
  accounts: ReadOnlyFrameioLegacyAccounts;
}

/** Accounts of the legacy API, and what the caller is in them. All of it goes away on 2026-12-01. */
export interface FrameioLegacyAccounts extends ReadOnlyFrameioLegacyAccounts {}

/** Every resource of the API. */
export interface FrameioLegacyResources extends ReadOnlyFrameioLegacyResources {
  accounts: FrameioLegacyAccounts;
}

/** `FrameioLegacyAccounts`, for a client with bound parameters. */
export interface BoundFrameioLegacyAccounts extends FrameioLegacyAccounts {
  get: CallVariants & {
    (input?: BoundAccountsGetInput, options?: CallOptions): Promise<Account>;
    raw(input?: BoundAccountsGetInput, options?: CallOptions): Promise<Raw<Account>>;
    safe(input?: BoundAccountsGetInput, options?: CallOptions): Promise<Safe<Account>>;
  };

  getMembership: CallVariants & {
    (input?: BoundAccountsGetMembershipInput, options?: CallOptions): Promise<AccountMembership>;
    raw(input?: BoundAccountsGetMembershipInput, options?: CallOptions): Promise<Raw<AccountMembership>>;
    safe(input?: BoundAccountsGetMembershipInput, options?: CallOptions): Promise<Safe<AccountMembership>>;
  };
}

/** Every resource of the API, for a client with bound parameters. */
export interface BoundFrameioLegacyResources extends FrameioLegacyResources {
  accounts: BoundFrameioLegacyAccounts;
}

/** `FrameioLegacyAccounts`, for a client that is read-only and has bound parameters. */
export interface ReadOnlyBoundFrameioLegacyAccounts extends ReadOnlyFrameioLegacyAccounts {
  get: BoundFrameioLegacyAccounts["get"];

  getMembership: BoundFrameioLegacyAccounts["getMembership"];
}

/** Every resource of the API, for a client that is read-only and has bound parameters. */
export interface ReadOnlyBoundFrameioLegacyResources extends ReadOnlyFrameioLegacyResources {
  accounts: ReadOnlyBoundFrameioLegacyAccounts;
}

/** What the wire needs to know of each operation. */
export const api = {
  server: "https://api.frame.io",
  bindable: ["account_id"],
  routes: {
    accounts: {
      list: { method: "GET", path: "/v2/accounts", items: "", retry: true, deprecated: true, sunset: "2026-12-01" },
      get: { method: "GET", path: "/v2/accounts/{account_id}", retry: true, deprecated: true, sunset: "2026-12-01" },
      getMembership: {
        method: "GET",
        path: "/v2/accounts/{account_id}/membership",
        retry: true,
        deprecated: true,
        sunset: "2026-12-01",
      },
    },
  },
} as const satisfies Api;
