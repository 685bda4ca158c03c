import { createFrameioLegacy } from "../../src/vendors/frameio-legacy/index.js";
import type { Open, Verdict } from "./compare.js";

interface Account {
  invoice_emails?: string[];
  city?: string;
  account_default_color?: string;
  company_name?: string;
  storage?: number;
  file_count?: number;
  owner?: User;
  upload_url?: string;
  deleted_at?: string;
  line1?: string;
  postal_code?: string;
  vat?: string;
  company_address?: string;
  lifetime_file_count?: number;
  state?: string;
  teams?: Team[];
  image_64?: string;
  archived_storage?: number;
  image_128?: string;
  owner_id?: string;
  user_count?: number;
  locked_at?: string;
  image?: string;
  team_count?: number;
  collaborator_role_count?: number;
  billing_emails?: string;
  image_32?: string;
  unpaid_at?: string;
  inserted_at?: string;
  updated_at?: string;
  project_count?: number;
  duration?: number;
  delinquent_at?: string;
  collaborator_count?: number;
  plan?: Plan;
  watermark?: Watermark;
  folder_count?: number;
  id?: string;
  display_name?: string;
  country?: string;
  subscription?: Subscription;
  account_members?: AccountMember[];
  frames?: number;
  member_count?: number;
  image_256?: string;
}

interface User {
  digest_frequency?: string;
  image_32?: string;
  image_128?: string;
  from_google?: boolean;
  mfa_enforced_at?: string;
  email?: string;
  name?: string;
  image_64?: string;
  timezone_value?: string;
  account_id?: string;
  updated_at?: string;
  image_256?: string;
  _type?: string;
  user_hash?: string;
  upload_url?: string;
  profile_image?: string;
  first_login_at?: string;
  joined_via?: string;
  id?: string;
  next_digest_date?: string;
  last_seen?: string;
  inserted_at?: string;
  roles?: UserRoles;
  user_default_color?: string;
  from_adobe?: boolean;
  avatar_color?: string;
  highest_account_role?: string;
  integrations?: string[];
  /* Fields that only a generated client of the vendor names, without a type. */
  features_seen?: unknown;
  profile_image_original?: unknown;
  bio?: unknown;
  context?: unknown;
  location?: unknown;
  phone?: unknown;
  deleted_at?: unknown;
  email_confirm_by?: unknown;
  email_preferences?: unknown;
}

interface UserRoles {
  admin?: boolean;
  id?: string;
  sales?: boolean;
  support?: boolean;
  service_desk?: boolean;
}

interface Team {
  account_id?: string;
  disable_sbwm_internally?: boolean;
  creator_id?: string;
  storage?: number;
  default_font_color?: string;
  access?: Open<"private" | "public" | "restricted">;
  font_color?: string;
  user_role?: unknown;
  file_count?: number;
  default_session_watermark_template?: SessionWatermarkTemplate;
  link?: string;
  asset_lifecycle_policy?: number;
  upload_url?: string;
  admin_only_actions?: AdminOnlyAction;
  deleted_at?: string;
  default_background_color?: string;
  storage_limit?: number;
  location?: string;
  name?: string;
  default_color?: string;
  slack_webhook?: unknown;
  image_64?: string;
  archived_storage?: number;
  image_128?: string;
  solo?: boolean;
  account?: Account;
  image_32?: string;
  inserted_at?: string;
  updated_at?: string;
  project_count?: number;
  duration?: number;
  team_image?: string;
  collaborator_count?: number;
  bio?: string;
  color?: string;
  email_branding?: EmailBranding;
  folder_count?: number;
  dark_theme?: boolean;
  default_session_watermark_template_id?: string;
  session_watermark_templates?: SessionWatermarkTemplate[];
  id?: string;
  member_limit?: number;
  frames?: number;
  member_count?: number;
  image_256?: string;
  background_color?: string;
}

interface AdminOnlyAction {
  lifecycle?: boolean;
}

interface EmailBranding {
  accent_color?: string;
  background_color?: string;
  image?: Image;
}

interface Image {
  bucket?: string;
  key?: string;
  type?: string;
  uploaded?: boolean;
}

interface Watermark {
  image?: WatermarkImage;
  text?: WatermarkText;
}

interface WatermarkImage {
  alpha?: number;
  image?: Image;
  position?: Open<"top_left" | "top_right" | "bottom_left" | "bottom_right">;
}

interface WatermarkText {
  alpha?: number;
  lines?: string[];
  position?: Open<"top" | "center" | "bottom">;
}

interface SessionWatermarkTemplate {
  account_id?: string;
  app_default?: boolean;
  creator_id?: string;
  id?: string;
  name?: string;
  watermark_blocks?: SessionWatermarkBlock[];
}

interface SessionWatermarkBlock {
  alpha?: number;
  data_points?: SessionWatermarkDataPoint[];
  font_size?: Open<"small" | "medium" | "large" | "huge">;
  name?: string;
  position?: Position;
  position_reference_point?: Position;
  position_x?: number;
  position_y?: number;
  scroll_text?: Open<"none" | "ltr" | "rtl">;
  text_alignment?: Open<"left" | "right" | "center">;
  text_color?: string;
  text_shadow?: boolean;
}

interface SessionWatermarkDataPoint {
  order?: number;
  type?: Open<"email" | "username" | "ip_address" | "timestamp" | "custom_text" | "user_input">;
  value?: string;
}

interface Plan {
  archived_storage_limit?: number;
  autoscaling?: boolean;
  available_features?: AvailableFeatures;
  collaborator_limit?: number;
  cost?: number;
  default_plan?: boolean;
  deleted_at?: string;
  enterprise?: boolean;
  file_limit?: number;
  id?: string;
  inserted_at?: string;
  lifetime_file_limit?: number;
  member_limit?: number;
  name?: string;
  payment_method?: Open<"stripe" | "check">;
  period?: Open<"monthly" | "yearly" | "semiannually">;
  project_limit?: number;
  storage_limit?: number;
  team_limit?: number;
  tier?: Open<"free" | "starter" | "pro" | "team" | "business" | "enterprise">;
  title?: string;
  updated_at?: string;
  user_limit?: number;
  user_max?: number;
  version?: number;
}

interface AvailableFeatures {
  archival_storage?: boolean;
  custom_branded_emails?: boolean;
  custom_branded_presentations?: boolean;
  reel_player?: boolean;
  secure_sharing?: boolean;
  session_based_watermarking?: boolean;
  team_only_comments?: boolean;
}

interface Subscription {
  account_id?: string;
  archived_storage_limit?: number;
  balance?: number;
  cancellation_option?: string;
  cancellation_reason?: string;
  cancelled_at?: string;
  deleted_at?: string;
  id?: string;
  inserted_at?: string;
  last_payment_at?: string;
  member_limit?: number;
  next_bill_at?: string;
  on_trial?: boolean;
  plan?: Plan;
  plan_id?: string;
  promotion_expires_at?: string;
  promotion_id?: string;
  requires_autoscaling?: boolean;
  storage_limit?: number;
  subscription_end_at?: string;
  total_archived_storage_limit?: number;
  total_lifetime_file_limit?: number;
  total_member_limit?: number;
  total_project_limit?: number;
  total_storage_limit?: number;
  total_user_limit?: number;
  updated_at?: string;
  user_limit?: number;
}

interface AccountMember {
  accepted_at?: string;
  account_id?: string;
  declined_at?: string;
  deleted_at?: string;
  inserted_at?: string;
  role?: Open<"admin" | "billing_manager" | "account_manager" | "member">;
  updated_at?: string;
  user_id?: string;
}

interface AccountMembership {
  account?: Open<"owner" | "admin" | "account_manager" | "billing_manager">;
  reviewer?: boolean;
  team?: Open<"team_manager" | "member">;
}

type Position = Open<
  | "top_left"
  | "top_center"
  | "top_right"
  | "middle_left"
  | "middle_center"
  | "middle_right"
  | "bottom_left"
  | "bottom_center"
  | "bottom_right"
>;

/** What each operation takes and gives, written down from the vendor's reference and not from the description. */
export interface Expected {
  "accounts.get": { input: { account_id: string }; output: Account };
  "accounts.getMembership": { input: { account_id: string }; output: AccountMembership };
  "accounts.list": { input: { readonly [key: string]: never }; item: Account; page: Account[] };
}

const unbound = () => createFrameioLegacy({ token: "t" });
const bound = () => createFrameioLegacy({ token: "t", account_id: "a" });

/** Holds when the client takes and gives exactly that. */
export const unboundHolds: Verdict<ReturnType<typeof unbound>, Expected, never> = true;

/** Holds when a client with a bound account takes the same, the account left to choice. */
export const boundHolds: Verdict<ReturnType<typeof bound>, Expected, "account_id"> = true;

/** Says what `await` makes of a list: the list, and no array. */
export async function awaited(): Promise<Account[]> {
  // @ts-expect-error A list is no array.
  return await bound().accounts.list();
}
