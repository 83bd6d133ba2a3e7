import type { z } from 'zod';
import type { Result } from '../result';

/**
 * One call from the renderer to main: the schema that its input must meet (checked by main, whatever
 * the renderer's types say), and the type of its answer. Written once; main's handlers, the bridge
 * and the renderer's client are all derived from it.
 */
export type Call<Input extends z.ZodType, Output> = { input: Input; output?: Output };

export const call = <Input extends z.ZodType>(input: Input) => ({
  returns: <Output>(): Call<Input, Output> => ({ input }),
});

// biome-ignore lint/suspicious/noExplicitAny: the most general call; `unknown` would not infer.
type AnyCall = Call<z.ZodType, any>;
export type Area = Record<string, AnyCall>;
export type Areas = Record<string, Area>;

type InputOf<C> = C extends Call<infer I, unknown> ? z.input<I> : never;
type ParsedOf<C> = C extends Call<infer I, unknown> ? z.output<I> : never;
type OutputOf<C> = C extends Call<z.ZodType, infer O> ? O : never;

/** What the renderer sees: a function a call, which never throws across the bridge. */
export type Client<A extends Areas> = {
  [Name in keyof A]: {
    [Method in keyof A[Name]]: (
      input: InputOf<A[Name][Method]>,
    ) => Promise<Result<OutputOf<A[Name][Method]>>>;
  };
};

/** What main implements. `Context` tells which window asks. */
export type Handlers<A extends Areas, Context> = {
  [Name in keyof A]: {
    [Method in keyof A[Name]]: (
      input: ParsedOf<A[Name][Method]>,
      context: Context,
    ) => Promise<Result<OutputOf<A[Name][Method]>>> | Result<OutputOf<A[Name][Method]>>;
  };
};

/** Handlers of one area, for the file that implements it. */
export type AreaHandlers<A extends Area, Context> = Handlers<{ area: A }, Context>['area'];
