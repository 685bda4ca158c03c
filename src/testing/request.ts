/** A request that reached a fake. */
export interface FakeRequest<Operation extends string = string> {
  /** Which operation it was; absent where the fake plays none of this method and path. */
  readonly operation?: Operation;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Its headers, their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Its body as JSON, or as text where it is none; absent without one. */
  readonly body?: unknown;
  /** When it came, by the fake's clock. */
  readonly at: number;
  /** The status of the answer; absent where none was given. */
  readonly status?: number;
}

/** What an operation of a fake is asked. */
export interface Asked extends FakeRequest {
  /** The host that the request was sent to. */
  readonly host: string;
  /** The parameters of the path. */
  readonly params: Readonly<Record<string, string>>;
}

/** What a fake answers. */
export interface FakeAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text is sent as it is, anything else as JSON, and nothing where it is `undefined`. */
  readonly body?: unknown;
}

/** Where an operation is: method and path template. */
export interface Route {
  readonly on: string;
}

/** The names of the operations that a vendor's generated resources have, such as `groups.list`. */
export type OperationOf<Resources> = {
  [Name in keyof Resources & string]: `${Name}.${keyof Resources[Name] & string}`;
}[keyof Resources & string];

/** Finds the operation that a request is for, with the parameters of its path. */
export function findRoute<Operation extends string>(
  routes: Readonly<Record<Operation, Route>>,
  method: string,
  path: string,
): { readonly operation: Operation; readonly params: Readonly<Record<string, string>> } | undefined {
  for (const [operation, { on }] of Object.entries(routes) as [Operation, Route][]) {
    const params = match(on, `${method} ${path}`);
    if (params) return { operation, params };
  }
  return undefined;
}

function match(template: string, request: string): Record<string, string> | undefined {
  const given = request.split("/");
  const wanted = template.split("/");
  if (given.length !== wanted.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const text = given[index] ?? "";
    if (!part.startsWith("{")) {
      if (part !== text) return undefined;
      continue;
    }
    const value = decoded(text);
    if (!value) return undefined;
    params[part.slice(1, -1)] = value;
  }
  return params;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Takes a request apart as it comes from `fetch`. */
export async function readRequest(request: Request, at: number): Promise<Omit<FakeRequest, "operation" | "status">> {
  const { pathname, searchParams } = new URL(request.url);
  const text = await request.text();
  return {
    method: request.method,
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers: Object.fromEntries(request.headers),
    ...(text !== "" && { body: parsed(text) }),
    at,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Tells whether a value is a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
