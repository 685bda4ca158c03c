export {
  AbortedError,
  AccountError,
  ApiError,
  AuthError,
  ConflictError,
  ConnectionError,
  ConsentRequiredError,
  ForbiddenError,
  InvalidInputError,
  isRollcallError,
  NotFoundError,
  OutcomeUnknownError,
  PartialFailureError,
  RateLimitError,
  ReadOnlyError,
  RollcallError,
  TimeoutError,
  UnauthorizedError,
  UnexpectedResponseError,
} from "./errors.js";
export type {
  AnyRollcallError,
  ApiErrorCode,
  Attempt,
  AuthErrorCode,
  DiscoveredAccount,
  FailedItem,
  Phase,
  Problem,
  RateLimitReading,
  Wait,
} from "./errors.js";
export type {
  CallOptions,
  CallVariants,
  HeaderValues,
  Limit,
  List,
  ListVariants,
  Raw,
  RetryOptions,
  Safe,
} from "./client/api.js";
export type { ClientMethods } from "./client/client.js";
export type { Contract, ContractRequest } from "./client/contract.js";
export type { Logger, LogLevel } from "./client/log.js";
export type { ClientOptions } from "./client/options.js";
export type { ListRequestOptions, RequestMethod, RequestOptions } from "./client/undescribed.js";
export type { CallLimit } from "./transport/call.js";
export type { Difference, Event } from "./transport/event.js";
export type { Fetch, FetchInit, FetchResponse } from "./transport/fetch.js";
export { createLimiter } from "./transport/limiter.js";
export type { Limiter, LimiterRequest, MemoryLimiter, Outcome, Reservation, Standing } from "./transport/limiter.js";
export type { Token, TokenSource } from "./transport/token.js";
