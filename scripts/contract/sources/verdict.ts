import type { CallOptions, List, Raw, Safe } from "../../../src/client/api.js";

/** A closed set of names that the vendor may add to. */
export type Open<Names extends string> = Names | (string & {});

/** What is expected of an operation that gives one thing. */
export interface One {
  input: object;
  output: unknown;
}

/** What is expected of a list. */
export interface Many {
  input: object;
  item: unknown;
  page: unknown;
}

/** `true` when a client is as expected; otherwise the points in which it is not, which no `true` can be assigned to. */
export type Verdict<Client, Expected, Bound extends string> = [Differences<Client, Expected, Bound>] extends [never]
  ? true
  : `different: ${Differences<Client, Expected, Bound>}`;

/* With the keys of `Bound` made optional. */
type Differences<Client, Expected, Bound extends string> = {
  [Id in keyof Expected & string]: Id extends `${infer Resource}.${infer Method}`
    ? Resource extends keyof Client
      ? Method extends keyof Client[Resource]
        ? Difference<Id, Client[Resource][Method], Expected[Id], Bound>
        : `${Id}: no such method`
      : `${Id}: no such resource`
    : never;
}[keyof Expected & string];

/* `true` for types that are the same to the letter, `?`, `readonly` and `undefined` included. */
type Same<A, B> = Identical<A, B> extends true ? Identical<Whole<A>, Whole<B>> : false;

/* The same for data, where an intersection is as good as the object that it comes to. */
type SameData<A, B> = Identical<Merged<A>, Merged<B>> extends true ? Identical<Whole<A>, Whole<B>> : false;

type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

type Merged<T> = T extends string ? T : T extends object ? { [Key in keyof T]: Merged<T[Key]> } : T;

/* Arguments of which the first is data. */
type InputMerged<Args extends readonly unknown[]> = {
  [At in keyof Args]: At extends "0" ? Merged<Args[At]> : Args[At];
};

/* The compiler calls `a?: T` and `a?: T | undefined` identical. Without the question mark they are not. */
type Whole<T> = T extends (...args: infer Args) => infer Result
  ? (...args: Whole<Args> extends infer Inner extends unknown[] ? Inner : never) => Whole<Result>
  : T extends object
    ? { [Key in keyof T]-?: Whole<T[Key]> }
    : T;

type Difference<Id extends string, Method, Expected, Bound extends string> = Expected extends Many | One
  ? | Unless<
        Same<InputMerged<Arguments<Method>>, InputMerged<Demanded<Optional<Expected["input"], Bound>>>>,
        `${Id}: input`
      >
    | OfAnswer<Id, Method, Expected>
  : `${Id}: expected neither one thing nor many`;

type OfAnswer<Id extends string, Method, Expected extends Many | One> = Expected extends Many
  ? ReturnOf<Method> extends List<infer Item, infer Page>
    ? | Unless<SameData<[Item, Page], [Expected["item"], Expected["page"]]>, `${Id}: item or page`>
      | Unless<Same<Member<Method, "raw">, Twin<Method, Promise<Raw<Page>>>>, `${Id}: raw`>
      | Unless<Method extends { safe: unknown } ? false : true, `${Id}: a list has no safe`>
    : `${Id}: item or page`
  : Expected extends One
    ? ReturnOf<Method> extends Promise<infer Output>
      ? | Unless<SameData<Output, Expected["output"]>, `${Id}: output`>
        | Unless<Same<Member<Method, "raw">, Twin<Method, Promise<Raw<Output>>>>, `${Id}: raw`>
        | Unless<Same<Member<Method, "safe">, Twin<Method, Promise<Safe<Output>>>>, `${Id}: safe`>
      : `${Id}: output`
    : never;

type Unless<Condition, Message> = Condition extends true ? never : Message;
type Arguments<Method> = Method extends (...args: infer Args) => unknown ? Args : never;
type ReturnOf<Method> = Method extends (...args: never) => infer Result ? Result : never;
type Member<Method, Name extends string> = Method extends { [Key in Name]: infer Value } ? Value : never;
type Twin<Method, Result> = (...args: Arguments<Method>) => Result;

/* An input in which nothing is required may be left out as a whole. */
type Demanded<Input> = {} extends Input
  ? [input?: Input, options?: CallOptions]
  : [input: Input, options?: CallOptions];

type Optional<Input, Bound extends string> = [Extract<keyof Input, Bound>] extends [never]
  ? Input
  : Flat<{ [Key in Extract<keyof Input, Bound>]?: Input[Key] | undefined } & Omit<Input, Bound>>;

type Flat<T> = { [Key in keyof T]: T[Key] };
