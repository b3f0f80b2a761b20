/** The languages perf speaks; a third comes as one overlay file (HOUSE 3.7). */
export type Language = 'zh' | 'en'

/** One text in every language: a missing one does not compile. */
export type Text = Readonly<Record<Language, string>>

/** The same words in every language: names that are never translated. */
export const untranslated = (text: string): Text => ({ zh: text, en: text })

/** A text built the same way in every language. */
export const eachLanguage = (build: (language: Language) => string): Text => ({ zh: build('zh'), en: build('en') })
