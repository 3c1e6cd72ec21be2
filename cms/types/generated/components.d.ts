import type { Schema, Struct } from '@strapi/strapi';

export interface CollectionCollection extends Struct.ComponentSchema {
  collectionName: 'components_collection_collections';
  info: {
    description: '';
    displayName: 'Collection';
    icon: 'grid';
  };
  attributes: {
    entry: Schema.Attribute.Relation<'oneToOne', 'api::collection.collection'>;
  };
}

export interface CollectionDispatch extends Struct.ComponentSchema {
  collectionName: 'components_collection_dispatches';
  info: {
    description: '';
    displayName: 'Dispatch';
    icon: 'message';
  };
  attributes: {
    entry: Schema.Attribute.Relation<'oneToOne', 'api::dispatch.dispatch'>;
  };
}

export interface CollectionDocument extends Struct.ComponentSchema {
  collectionName: 'components_collection_documents';
  info: {
    description: '';
    displayName: 'Document';
    icon: 'file';
  };
  attributes: {
    entry: Schema.Attribute.Relation<'oneToOne', 'api::document.document'>;
  };
}

export interface CollectionEvent extends Struct.ComponentSchema {
  collectionName: 'components_collection_events';
  info: {
    description: '';
    displayName: 'Event';
    icon: 'calendar';
  };
  attributes: {
    entry: Schema.Attribute.Relation<'oneToOne', 'api::event.event'>;
  };
}

export interface CollectionGuide extends Struct.ComponentSchema {
  collectionName: 'components_collection_guides';
  info: {
    description: '';
    displayName: 'Reading guide';
    icon: 'book';
  };
  attributes: {
    entry: Schema.Attribute.Relation<'oneToOne', 'api::guide.guide'>;
  };
}

export interface CollectionOrganization extends Struct.ComponentSchema {
  collectionName: 'components_collection_organizations';
  info: {
    description: '';
    displayName: 'Organization';
    icon: 'house';
  };
  attributes: {
    entry: Schema.Attribute.Relation<'oneToOne', 'api::organization.organization'>;
  };
}

export interface CollectionPage extends Struct.ComponentSchema {
  collectionName: 'components_collection_pages';
  info: {
    description: '';
    displayName: 'Page';
    icon: 'feather';
  };
  attributes: {
    entry: Schema.Attribute.Relation<'oneToOne', 'api::page.page'>;
  };
}

export interface CollectionPeriod extends Struct.ComponentSchema {
  collectionName: 'components_collection_periods';
  info: {
    description: '';
    displayName: 'Period';
    icon: 'clock';
  };
  attributes: {
    entry: Schema.Attribute.Relation<'oneToOne', 'api::period.period'>;
  };
}

export interface CollectionPerson extends Struct.ComponentSchema {
  collectionName: 'components_collection_people';
  info: {
    description: '';
    displayName: 'Person';
    icon: 'user';
  };
  attributes: {
    entry: Schema.Attribute.Relation<'oneToOne', 'api::person.person'>;
  };
}

export interface CollectionPlace extends Struct.ComponentSchema {
  collectionName: 'components_collection_places';
  info: {
    description: '';
    displayName: 'Place';
    icon: 'pinMap';
  };
  attributes: {
    entry: Schema.Attribute.Relation<'oneToOne', 'api::place.place'>;
  };
}

export interface CollectionTopic extends Struct.ComponentSchema {
  collectionName: 'components_collection_topics';
  info: {
    description: '';
    displayName: 'Topic';
    icon: 'hashtag';
  };
  attributes: {
    entry: Schema.Attribute.Relation<'oneToOne', 'api::topic.topic'>;
  };
}

export interface CollectionTranslation extends Struct.ComponentSchema {
  collectionName: 'components_collection_translations';
  info: {
    description: 'What is left empty is shown in the default language.';
    displayName: 'Translation of a collection';
    icon: 'globe';
  };
  attributes: {
    description: Schema.Attribute.RichText;
    locale: Schema.Attribute.String;
    summary: Schema.Attribute.Text;
    title: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
  };
}

export interface DispatchTranslation extends Struct.ComponentSchema {
  collectionName: 'components_dispatch_translations';
  info: {
    description: 'What is left empty is shown in the default language.';
    displayName: 'Translation of a dispatch';
    icon: 'globe';
  };
  attributes: {
    headline: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    locale: Schema.Attribute.String;
    text: Schema.Attribute.RichText;
  };
}

export interface DocumentFacsimile extends Struct.ComponentSchema {
  collectionName: 'components_document_facsimiles';
  info: {
    description: 'A picture of the original, a page of it.';
    displayName: 'Facsimile';
    icon: 'picture';
  };
  attributes: {
    image: Schema.Attribute.Component<'shared.image', false>;
    label: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
  };
}

export interface DocumentRelation extends Struct.ComponentSchema {
  collectionName: 'components_document_relations';
  info: {
    description: 'How this document is related to another. Entered on one side only.';
    displayName: 'Relation';
    icon: 'link';
  };
  attributes: {
    document: Schema.Attribute.Relation<'oneToOne', 'api::document.document'>;
    kind: Schema.Attribute.Enumeration<
      [
        'translation_of',
        'translated_as',
        'version_of',
        'has_version',
        'reply_to',
        'replied_by',
        'amends',
        'amended_by',
        'repeals',
        'repealed_by',
        'encloses',
        'enclosed_in',
        'related',
      ]
    >;
  };
}

export interface DocumentTranslation extends Struct.ComponentSchema {
  collectionName: 'components_document_translations';
  info: {
    description: 'What is left empty is shown in the default language.';
    displayName: 'Translation of a document';
    icon: 'globe';
  };
  attributes: {
    body: Schema.Attribute.RichText;
    contributors: Schema.Attribute.Component<'shared.contribution', true>;
    locale: Schema.Attribute.String;
    pullQuote: Schema.Attribute.Text;
    source: Schema.Attribute.Component<'shared.source', false>;
    subtitle: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    summary: Schema.Attribute.Text;
    title: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
  };
}

export interface EventTranslation extends Struct.ComponentSchema {
  collectionName: 'components_event_translations';
  info: {
    description: 'What is left empty is shown in the default language.';
    displayName: 'Translation of an event';
    icon: 'globe';
  };
  attributes: {
    description: Schema.Attribute.RichText;
    locale: Schema.Attribute.String;
    summary: Schema.Attribute.Text;
    title: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
  };
}

export interface GuideReading extends Struct.ComponentSchema {
  collectionName: 'components_guide_readings';
  info: {
    description: 'A document of the archive, or a work elsewhere.';
    displayName: 'Reading';
    icon: 'book';
  };
  attributes: {
    document: Schema.Attribute.Relation<'oneToOne', 'api::document.document'>;
    key: Schema.Attribute.String;
    link: Schema.Attribute.Component<'shared.source', false>;
    note: Schema.Attribute.RichText;
    required: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<true>;
    title: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    translations: Schema.Attribute.Component<'guide.reading-translation', true>;
  };
}

export interface GuideReadingTranslation extends Struct.ComponentSchema {
  collectionName: 'components_guide_reading_translations';
  info: {
    description: '';
    displayName: 'Translation of a reading';
    icon: 'globe';
  };
  attributes: {
    locale: Schema.Attribute.String;
    note: Schema.Attribute.RichText;
    title: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
  };
}

export interface GuideSection extends Struct.ComponentSchema {
  collectionName: 'components_guide_sections';
  info: {
    description: 'Opens a section: the readings after it, up to the next section, are its own.';
    displayName: 'Section';
    icon: 'layer';
  };
  attributes: {
    introduction: Schema.Attribute.RichText;
    key: Schema.Attribute.String;
    title: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    translations: Schema.Attribute.Component<'guide.section-translation', true>;
  };
}

export interface GuideSectionTranslation extends Struct.ComponentSchema {
  collectionName: 'components_guide_section_translations';
  info: {
    description: '';
    displayName: 'Translation of a section';
    icon: 'globe';
  };
  attributes: {
    introduction: Schema.Attribute.RichText;
    locale: Schema.Attribute.String;
    title: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
  };
}

export interface GuideTranslation extends Struct.ComponentSchema {
  collectionName: 'components_guide_translations';
  info: {
    description: 'What is left empty is shown in the default language.';
    displayName: 'Translation of a reading guide';
    icon: 'globe';
  };
  attributes: {
    introduction: Schema.Attribute.RichText;
    locale: Schema.Attribute.String;
    summary: Schema.Attribute.Text;
    title: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
  };
}

export interface OrganizationTranslation extends Struct.ComponentSchema {
  collectionName: 'components_organization_translations';
  info: {
    description: 'What is left empty is shown in the default language.';
    displayName: 'Translation of an organization';
    icon: 'globe';
  };
  attributes: {
    abbreviation: Schema.Attribute.String;
    description: Schema.Attribute.RichText;
    locale: Schema.Attribute.String;
    name: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    summary: Schema.Attribute.Text;
  };
}

export interface PageTranslation extends Struct.ComponentSchema {
  collectionName: 'components_page_translations';
  info: {
    description: 'What is left empty is shown in the default language.';
    displayName: 'Translation of a page';
    icon: 'globe';
  };
  attributes: {
    body: Schema.Attribute.RichText;
    locale: Schema.Attribute.String;
    summary: Schema.Attribute.Text;
    title: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
  };
}

export interface PeriodTranslation extends Struct.ComponentSchema {
  collectionName: 'components_period_translations';
  info: {
    description: 'What is left empty is shown in the default language.';
    displayName: 'Translation of a period';
    icon: 'globe';
  };
  attributes: {
    description: Schema.Attribute.RichText;
    locale: Schema.Attribute.String;
    summary: Schema.Attribute.Text;
    title: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
  };
}

export interface PersonRole extends Struct.ComponentSchema {
  collectionName: 'components_person_roles';
  info: {
    description: 'What this person was, where, and when.';
    displayName: 'Role';
    icon: 'briefcase';
  };
  attributes: {
    end: Schema.Attribute.Component<'shared.date', false>;
    organization: Schema.Attribute.Relation<'oneToOne', 'api::organization.organization'>;
    start: Schema.Attribute.Component<'shared.date', false>;
    title: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    translations: Schema.Attribute.Component<'person.role-translation', true>;
  };
}

export interface PersonRoleTranslation extends Struct.ComponentSchema {
  collectionName: 'components_person_role_translations';
  info: {
    description: '';
    displayName: 'Translation of a role';
    icon: 'globe';
  };
  attributes: {
    locale: Schema.Attribute.String;
    title: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
  };
}

export interface PersonTranslation extends Struct.ComponentSchema {
  collectionName: 'components_person_translations';
  info: {
    description: 'What is left empty is shown in the default language.';
    displayName: 'Translation of a person';
    icon: 'globe';
  };
  attributes: {
    biography: Schema.Attribute.RichText;
    locale: Schema.Attribute.String;
    name: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    sortName: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    summary: Schema.Attribute.Text;
  };
}

export interface PlaceTranslation extends Struct.ComponentSchema {
  collectionName: 'components_place_translations';
  info: {
    description: 'What is left empty is shown in the default language.';
    displayName: 'Translation of a place';
    icon: 'globe';
  };
  attributes: {
    locale: Schema.Attribute.String;
    name: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    summary: Schema.Attribute.Text;
  };
}

export interface SharedContribution extends Struct.ComponentSchema {
  collectionName: 'components_shared_contributions';
  info: {
    description: 'Who did what for this work.';
    displayName: 'Contribution';
    icon: 'pencil';
  };
  attributes: {
    certainty: Schema.Attribute.Enumeration<['certain', 'attributed', 'disputed']> & Schema.Attribute.DefaultTo<'certain'>;
    creditedAs: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    note: Schema.Attribute.Text;
    organization: Schema.Attribute.Relation<'oneToOne', 'api::organization.organization'>;
    person: Schema.Attribute.Relation<'oneToOne', 'api::person.person'>;
    role: Schema.Attribute.Enumeration<
      [
        'author',
        'editor',
        'translator',
        'speaker',
        'addressee',
        'signatory',
        'issuer',
        'chair',
        'secretary',
        'attendee',
        'interviewer',
        'interviewee',
        'compiler',
        'commentator',
        'illustrator',
        'photographer',
      ]
    >;
  };
}

export interface SharedDate extends Struct.ComponentSchema {
  collectionName: 'components_shared_dates';
  info: {
    description: 'A date as a historian records it: exact, partial, approximate or an interval.';
    displayName: 'Date';
    icon: 'calendar';
  };
  attributes: {
    asWritten: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    calendar: Schema.Attribute.Enumeration<['julian', 'gregorian']> & Schema.Attribute.DefaultTo<'gregorian'>;
    edtf: Schema.Attribute.String & Schema.Attribute.CustomField<'global::historical-date'>;
    note: Schema.Attribute.Text;
  };
}

export interface SharedImage extends Struct.ComponentSchema {
  collectionName: 'components_shared_images';
  info: {
    description: 'A picture, with what it shows, whose it is and where it comes from.';
    displayName: 'Image';
    icon: 'picture';
  };
  attributes: {
    alternativeText: Schema.Attribute.Text;
    caption: Schema.Attribute.Text;
    creator: Schema.Attribute.Relation<'oneToOne', 'api::person.person'>;
    credit: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    file: Schema.Attribute.Media<'images'>;
    license: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    source: Schema.Attribute.Component<'shared.source', false>;
    translations: Schema.Attribute.Component<'shared.image-translation', true>;
  };
}

export interface SharedImageTranslation extends Struct.ComponentSchema {
  collectionName: 'components_shared_image_translations';
  info: {
    description: '';
    displayName: 'Translation of an image';
    icon: 'globe';
  };
  attributes: {
    alternativeText: Schema.Attribute.Text;
    caption: Schema.Attribute.Text;
    locale: Schema.Attribute.String;
  };
}

export interface SharedName extends Struct.ComponentSchema {
  collectionName: 'components_shared_names';
  info: {
    description: 'One of the names, with the time in which it was used.';
    displayName: 'Name';
    icon: 'quote';
  };
  attributes: {
    end: Schema.Attribute.Component<'shared.date', false>;
    kind: Schema.Attribute.Enumeration<
      ['birth', 'full', 'pseudonym', 'party', 'married', 'former', 'official', 'transliteration', 'other']
    > &
      Schema.Attribute.DefaultTo<'other'>;
    language: Schema.Attribute.String;
    start: Schema.Attribute.Component<'shared.date', false>;
    text: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
  };
}

export interface SharedParticipation extends Struct.ComponentSchema {
  collectionName: 'components_shared_participations';
  info: {
    description: 'Who took part, and as what.';
    displayName: 'Participation';
    icon: 'user';
  };
  attributes: {
    name: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    organization: Schema.Attribute.Relation<'oneToOne', 'api::organization.organization'>;
    person: Schema.Attribute.Relation<'oneToOne', 'api::person.person'>;
    role: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    translations: Schema.Attribute.Component<'shared.participation-translation', true>;
  };
}

export interface SharedParticipationTranslation extends Struct.ComponentSchema {
  collectionName: 'components_shared_participation_translations';
  info: {
    description: '';
    displayName: 'Translation of a participation';
    icon: 'globe';
  };
  attributes: {
    locale: Schema.Attribute.String;
    role: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
  };
}

export interface SharedQuotation extends Struct.ComponentSchema {
  collectionName: 'components_shared_quotations';
  info: {
    description: 'Somebody\u2019s words, and where they stand.';
    displayName: 'Quotation';
    icon: 'quote';
  };
  attributes: {
    attribution: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    document: Schema.Attribute.Relation<'oneToOne', 'api::document.document'>;
    source: Schema.Attribute.Component<'shared.source', false>;
    speaker: Schema.Attribute.Relation<'oneToOne', 'api::person.person'>;
    text: Schema.Attribute.Text;
    translations: Schema.Attribute.Component<'shared.quotation-translation', true>;
  };
}

export interface SharedQuotationTranslation extends Struct.ComponentSchema {
  collectionName: 'components_shared_quotation_translations';
  info: {
    description: '';
    displayName: 'Translation of a quotation';
    icon: 'globe';
  };
  attributes: {
    attribution: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    locale: Schema.Attribute.String;
    text: Schema.Attribute.Text;
  };
}

export interface SharedRights extends Struct.ComponentSchema {
  collectionName: 'components_shared_rights';
  info: {
    description: 'Who may do what with it: rightsstatements.org or Creative Commons.';
    displayName: 'Rights';
    icon: 'shield';
  };
  attributes: {
    holder: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    label: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    note: Schema.Attribute.Text;
    statement: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
  };
}

export interface SharedSource extends Struct.ComponentSchema {
  collectionName: 'components_shared_sources';
  info: {
    description: 'Enough to cite a work.';
    displayName: 'Source';
    icon: 'book';
  };
  attributes: {
    accessed: Schema.Attribute.String;
    archive: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    callNumber: Schema.Attribute.String;
    container: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    creator: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    date: Schema.Attribute.Component<'shared.date', false>;
    edition: Schema.Attribute.String;
    identifiers: Schema.Attribute.Component<'shared.text', true>;
    issue: Schema.Attribute.String;
    license: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    note: Schema.Attribute.Text;
    pages: Schema.Attribute.String;
    place: Schema.Attribute.String;
    publisher: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    rights: Schema.Attribute.Text;
    title: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    url: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    volume: Schema.Attribute.String;
  };
}

export interface SharedText extends Struct.ComponentSchema {
  collectionName: 'components_shared_texts';
  info: {
    description: 'One text or address of a list.';
    displayName: 'Text';
    icon: 'bulletList';
  };
  attributes: {
    value: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
  };
}

export interface SiteMenuItem extends Struct.ComponentSchema {
  collectionName: 'components_site_menu_items';
  info: {
    description: 'An item of the menu: a page, a collection, a path of the site or an address elsewhere.';
    displayName: 'Menu item';
    icon: 'bulletList';
  };
  attributes: {
    children: Schema.Attribute.Component<'site.menu-link', true>;
    collection: Schema.Attribute.Relation<'oneToOne', 'api::collection.collection'>;
    label: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    page: Schema.Attribute.Relation<'oneToOne', 'api::page.page'>;
    path: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    translations: Schema.Attribute.Component<'site.menu-translation', true>;
    url: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
  };
}

export interface SiteMenuLink extends Struct.ComponentSchema {
  collectionName: 'components_site_menu_links';
  info: {
    description: 'An item of the second level of the menu.';
    displayName: 'Menu link';
    icon: 'link';
  };
  attributes: {
    collection: Schema.Attribute.Relation<'oneToOne', 'api::collection.collection'>;
    label: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    page: Schema.Attribute.Relation<'oneToOne', 'api::page.page'>;
    path: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    translations: Schema.Attribute.Component<'site.menu-translation', true>;
    url: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
  };
}

export interface SiteMenuTranslation extends Struct.ComponentSchema {
  collectionName: 'components_site_menu_translations';
  info: {
    description: '';
    displayName: 'Translation of a menu item';
    icon: 'globe';
  };
  attributes: {
    label: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    locale: Schema.Attribute.String;
  };
}

export interface SiteRedirect extends Struct.ComponentSchema {
  collectionName: 'components_site_redirects';
  info: {
    description: 'An old path, and where it leads now.';
    displayName: 'Redirect';
    icon: 'arrowRight';
  };
  attributes: {
    from: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    to: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
  };
}

export interface SiteTranslation extends Struct.ComponentSchema {
  collectionName: 'components_site_translations';
  info: {
    description: 'What is left empty is shown in the default language.';
    displayName: 'Translation of the site';
    icon: 'globe';
  };
  attributes: {
    description: Schema.Attribute.Text;
    locale: Schema.Attribute.String;
    tagline: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    title: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
  };
}

export interface SiteUrlPattern extends Struct.ComponentSchema {
  collectionName: 'components_site_url_patterns';
  info: {
    description: 'Where entries of each type stand on the reader site, with {locale} and {slug}.';
    displayName: 'Addresses';
    icon: 'link';
  };
  attributes: {
    collection: Schema.Attribute.String;
    dispatch: Schema.Attribute.String;
    document: Schema.Attribute.String;
    event: Schema.Attribute.String;
    guide: Schema.Attribute.String;
    organization: Schema.Attribute.String;
    page: Schema.Attribute.String;
    period: Schema.Attribute.String;
    person: Schema.Attribute.String;
    place: Schema.Attribute.String;
    topic: Schema.Attribute.String;
  };
}

export interface TopicTranslation extends Struct.ComponentSchema {
  collectionName: 'components_topic_translations';
  info: {
    description: 'What is left empty is shown in the default language.';
    displayName: 'Translation of a topic';
    icon: 'globe';
  };
  attributes: {
    alternateLabels: Schema.Attribute.Component<'shared.text', true>;
    label: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    locale: Schema.Attribute.String;
    summary: Schema.Attribute.Text;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'collection.collection': CollectionCollection;
      'collection.dispatch': CollectionDispatch;
      'collection.document': CollectionDocument;
      'collection.event': CollectionEvent;
      'collection.guide': CollectionGuide;
      'collection.organization': CollectionOrganization;
      'collection.page': CollectionPage;
      'collection.period': CollectionPeriod;
      'collection.person': CollectionPerson;
      'collection.place': CollectionPlace;
      'collection.topic': CollectionTopic;
      'collection.translation': CollectionTranslation;
      'dispatch.translation': DispatchTranslation;
      'document.facsimile': DocumentFacsimile;
      'document.relation': DocumentRelation;
      'document.translation': DocumentTranslation;
      'event.translation': EventTranslation;
      'guide.reading': GuideReading;
      'guide.reading-translation': GuideReadingTranslation;
      'guide.section': GuideSection;
      'guide.section-translation': GuideSectionTranslation;
      'guide.translation': GuideTranslation;
      'organization.translation': OrganizationTranslation;
      'page.translation': PageTranslation;
      'period.translation': PeriodTranslation;
      'person.role': PersonRole;
      'person.role-translation': PersonRoleTranslation;
      'person.translation': PersonTranslation;
      'place.translation': PlaceTranslation;
      'shared.contribution': SharedContribution;
      'shared.date': SharedDate;
      'shared.image': SharedImage;
      'shared.image-translation': SharedImageTranslation;
      'shared.name': SharedName;
      'shared.participation': SharedParticipation;
      'shared.participation-translation': SharedParticipationTranslation;
      'shared.quotation': SharedQuotation;
      'shared.quotation-translation': SharedQuotationTranslation;
      'shared.rights': SharedRights;
      'shared.source': SharedSource;
      'shared.text': SharedText;
      'site.menu-item': SiteMenuItem;
      'site.menu-link': SiteMenuLink;
      'site.menu-translation': SiteMenuTranslation;
      'site.redirect': SiteRedirect;
      'site.translation': SiteTranslation;
      'site.url-pattern': SiteUrlPattern;
      'topic.translation': TopicTranslation;
    }
  }
}
