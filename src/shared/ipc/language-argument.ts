import { type Language, languageOf } from '../language/languages';

const NAME = '--galley-language=';

/** How main tells a window its language before the window asks for anything: an argument of its process. */
export const languageArgument = {
  for: (language: Language): string => NAME + language,
  in: (processArguments: readonly string[]): Language =>
    languageOf(
      processArguments
        .filter((argument) => argument.startsWith(NAME))
        .map((argument) => argument.slice(NAME.length)),
    ),
};
