/** The part of Redocly's plugin interface that these rules use; Redocly exports no types for it from its CLI. */

/** Any node of a description, as read from the yaml file. */
export type Node = Record<string, unknown>;

export interface Location {
  source: { absoluteRef: string };
  absolutePointer: string;
  readonly child: (path: string | (string | number)[]) => Location;
  readonly key: () => Location;
}

export interface Resolved {
  node: unknown;
  location?: Location;
}

export interface Context {
  key: string | number;
  location: Location;
  type: { name: string; extensionsPrefix?: string };
  readonly report: (problem: { message: string; location?: Location }) => void;
  readonly resolve: (node: unknown, from?: string) => Resolved;
}

export type Visit = (node: Node, context: Context) => void;

/** What a rule does on its way through a description, by the type name of the node. */
export type Visitor = Record<string, Visit | { enter?: Visit; leave?: Visit }>;

export type Rule = () => Visitor;

export interface Plugin {
  id: string;
  rules: { oas3: Record<string, Rule> };
}
