/**
 * The properties of https://schema.org/NewsArticle that an Article states. Assignable to `WithContext<NewsArticle>` of the
 * package schema-dts.
 */
export interface NewsArticleJsonLd {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'NewsArticle';
  /** The headline. */
  readonly headline: string;
  /** The Article's URL. */
  readonly url: string;
  /** The page with the article, by the Article's URL. */
  readonly mainEntityOfPage: { readonly '@type': 'WebPage'; readonly '@id': string };
  /** The date of publication in ISO 8601: with an offset if a time is printed (`2023-10-05T15:28:00+02:00`), otherwise in UTC. */
  readonly datePublished?: string;
  /** A BCP 47 tag. */
  readonly inLanguage?: string;
  /** The section that the URL names. */
  readonly articleSection?: string;
  /** The regular column. */
  readonly isPartOf?: { readonly '@type': 'CreativeWorkSeries'; readonly name: string };
  /** The standfirst. */
  readonly description?: string;
  /** Every image, the lead image first. */
  readonly image?: readonly ImageObjectJsonLd[];
  /** The recordings in the body. */
  readonly audio?: readonly MediaObjectJsonLd<'AudioObject'>[];
  /** The videos in the body. */
  readonly video?: readonly MediaObjectJsonLd<'VideoObject'>[];
  /** The people who wrote the article. */
  readonly author?: readonly PersonJsonLd[];
  /** The translators. */
  readonly translator?: readonly PersonJsonLd[];
  /** The editors. */
  readonly editor?: readonly PersonJsonLd[];
  /** The organisation that published the article. */
  readonly publisher?: OrganizationJsonLd<'NewsMediaOrganization'>;
  /** The news agencies that are credited. */
  readonly sourceOrganization?: readonly OrganizationJsonLd<'Organization'>[];
  /** The place in a wire's dateline. */
  readonly dateline?: string;
  /** The holders of the copyright. */
  readonly copyrightHolder?: readonly OrganizationJsonLd<'Organization'>[];
  /** The year of the copyright notice. */
  readonly copyrightYear?: number;
  /** Standfirst and body as plain text, with a blank line between blocks. */
  readonly articleBody?: string;
  /** The number of words in `articleBody`, of which each East Asian character is one. */
  readonly wordCount?: number;
  /** The publisher's short URLs of the article. */
  readonly identifier?: readonly string[];
}

/** https://schema.org/Person */
export interface PersonJsonLd {
  readonly '@type': 'Person';
  /** The person's name. */
  readonly name: string;
  /** The URL of the person's page. */
  readonly url?: string;
}

/** https://schema.org/Organization */
export interface OrganizationJsonLd<Type extends 'Organization' | 'NewsMediaOrganization'> {
  readonly '@type': Type;
  /** The organisation's name. */
  readonly name: string;
}

/** https://schema.org/ImageObject */
export interface ImageObjectJsonLd {
  readonly '@type': 'ImageObject';
  /** The URL of the picture. */
  readonly url: string;
  /** The caption. */
  readonly caption?: string;
  /** The credit line, as printed. */
  readonly creditText?: string;
  /** The alternative text. */
  readonly description?: string;
  /** The publisher's id of the picture. */
  readonly identifier?: string;
  /** The width in pixels, whose code is E37 in UN/CEFACT's list. */
  readonly width?: { readonly '@type': 'QuantitativeValue'; readonly value: number; readonly unitCode: 'E37' };
}

/** https://schema.org/MediaObject */
export interface MediaObjectJsonLd<Type extends 'AudioObject' | 'VideoObject'> {
  readonly '@type': Type;
  /** The URL of the file. */
  readonly contentUrl: string;
  /** The recording's title. */
  readonly name?: string;
  /** The media type. */
  readonly encodingFormat?: string;
  /** The publisher's id of the recording. */
  readonly identifier?: string;
}
