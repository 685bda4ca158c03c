import type { Chapter } from "./fault.js";
import { errors, reading, unexpected } from "./rows/answers.js";
import { assertions } from "./rows/credentials/assertions.js";
import { discovery } from "./rows/credentials/discovery.js";
import { rotation } from "./rows/credentials/rotation.js";
import { signIns } from "./rows/credentials/sign-ins.js";
import { tokenServers } from "./rows/credentials/token-servers.js";
import { tokens as sources } from "./rows/credentials/tokens.js";
import { earlier } from "./rows/earlier.js";
import { cancellation, deadlines } from "./rows/ending.js";
import { fetches } from "./rows/fetches.js";
import { lists } from "./rows/lists.js";
import { neverLeft } from "./rows/never-left.js";
import { pacing } from "./rows/pacing.js";
import { reasons } from "./rows/reasons.js";
import { gone, retry, unknown } from "./rows/retry.js";
import { redirects, token } from "./rows/token.js";
import { wholeLists } from "./rows/whole-lists.js";
import { wire } from "./rows/wire.js";
import { writes } from "./rows/writes.js";

export type { Chapter, Fault } from "./fault.js";

/** Every fault that Rollcall is proved against, in chapters; each row's name, promise, sees, requests and waitedMs are data. */
export const chapters: readonly Chapter[] = [
  retry,
  neverLeft,
  gone,
  earlier,
  unknown,
  pacing,
  deadlines,
  cancellation,
  token,
  sources,
  tokenServers,
  rotation,
  assertions,
  signIns,
  discovery,
  redirects,
  errors,
  reasons,
  unexpected,
  writes,
  reading,
  lists,
  wholeLists,
  fetches,
  wire,
];
