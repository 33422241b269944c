/**
 * The part of https://schema.org that an Article fills, in the terms of the vocabulary. Assignable to
 * `WithContext<NewsArticle>` of the package schema-dts.
 */
export interface NewsArticleJsonLd {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'NewsArticle';
  /** The headline. */
  readonly headline: string;
  /** The article's address. */
  readonly url: string;
  /** The article's address. */
  readonly mainEntityOfPage: { readonly '@type': 'WebPage'; readonly '@id': string };
  /** ISO 8601 with zone: `2023-10-05T15:28:00+02:00` where a local time is printed, else in UTC. */
  readonly datePublished?: string;
  /** BCP 47. */
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
  /** The films in the body. */
  readonly video?: readonly MediaObjectJsonLd<'VideoObject'>[];
  /** The people who wrote the article. */
  readonly author?: readonly PersonJsonLd[];
  /** Who translated the article. */
  readonly translator?: readonly PersonJsonLd[];
  /** Who edited the article. */
  readonly editor?: readonly PersonJsonLd[];
  /** The organisation that published the article. */
  readonly publisher?: OrganizationJsonLd<'NewsMediaOrganization'>;
  /** The news agencies whose wire the article is or uses. */
  readonly sourceOrganization?: readonly OrganizationJsonLd<'Organization'>[];
  /** Where a wire was filed. */
  readonly dateline?: string;
  /** Who holds the right. */
  readonly copyrightHolder?: readonly OrganizationJsonLd<'Organization'>[];
  /** The year of the copyright notice. */
  readonly copyrightYear?: number;
  /** Standfirst and body as plain text, a blank line between two blocks. */
  readonly articleBody?: string;
  /** Words of `articleBody`; each East Asian character counts as one. */
  readonly wordCount?: number;
  /** The publisher's short links. */
  readonly identifier?: readonly string[];
}

/** https://schema.org/Person */
export interface PersonJsonLd {
  readonly '@type': 'Person';
  /** The person's name. */
  readonly name: string;
  /** The person's page. */
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
  /** The picture's address. */
  readonly url: string;
  /** The line below the picture. */
  readonly caption?: string;
  /** Who made the picture. */
  readonly creditText?: string;
  /** The alternative text. */
  readonly description?: string;
  /** The publisher's id of the picture. */
  readonly identifier?: string;
  /** In pixels, which are E37 in UN/CEFACT's list. */
  readonly width?: { readonly '@type': 'QuantitativeValue'; readonly value: number; readonly unitCode: 'E37' };
}

/** https://schema.org/MediaObject */
export interface MediaObjectJsonLd<Type extends 'AudioObject' | 'VideoObject'> {
  readonly '@type': Type;
  /** The recording's address. */
  readonly contentUrl: string;
  /** The recording's title. */
  readonly name?: string;
  /** Media type. */
  readonly encodingFormat?: string;
  /** The publisher's id of the recording. */
  readonly identifier?: string;
}
