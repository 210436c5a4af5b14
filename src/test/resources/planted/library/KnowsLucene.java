package planted.library;

import org.apache.lucene.document.Document;

/** Planted: Lucene outside of its room. */
record KnowsLucene(Document document) {}
