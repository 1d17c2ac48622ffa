/** Words of one language: messages, numbers, countries. Pure; `use-words.tsx` gives them to the pages. */
import { en, type MessageKey, type Messages } from './en.ts';
import { es } from './es.ts';
import { formatNodes, parseMessage, type Values } from './icu.ts';

export const LANGUAGES = { en: 'English', es: 'Español' } as const;
export type LanguageCode = keyof typeof LANGUAGES;

const MESSAGES: Readonly<Record<LanguageCode, Messages>> = { en, es };

/** English days stand before their month: the reports' world reads 30 Nov 2019. */
const LOCALES: Readonly<Record<LanguageCode, string>> = { en: 'en-GB', es: 'es' };

export interface Words {
  readonly language: LanguageCode;
  readonly locale: string;
  readonly choose: (language: LanguageCode) => void;
  readonly say: (key: MessageKey, values?: Values) => string;
  /** The label of an enumerated value: `label('type', 'raid')`; the value itself where it has none. */
  readonly label: (group: string, value: string) => string;
  readonly number: (value: number) => string;
  readonly country: (code: string) => string;
}

export const makeWords = (language: LanguageCode, choose: Words['choose']): Words => {
  const messages = MESSAGES[language];
  const locale = LOCALES[language];
  const formatter = { number: new Intl.NumberFormat(locale), plural: new Intl.PluralRules(locale) };
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const parsed = new Map<MessageKey, ReturnType<typeof parseMessage>>();
  const say = (key: MessageKey, values: Values = {}): string => {
    const nodes = parsed.get(key) ?? parseMessage(messages[key]);
    parsed.set(key, nodes);
    return formatNodes(nodes, values, formatter);
  };
  return {
    language,
    locale,
    choose,
    say,
    label: (group, value) => {
      const key = `${group}.${value}` as MessageKey;
      return key in messages ? say(key) : value.replaceAll('-', ' ');
    },
    number: (value) => formatter.number.format(value),
    country: (code) => {
      try {
        return countries.of(code) ?? code;
      } catch {
        // Not an ISO code: shown as it came.
        return code;
      }
    },
  };
};
