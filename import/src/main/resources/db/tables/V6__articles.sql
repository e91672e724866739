-- SPDX-License-Identifier: Apache-2.0
-- All articles of --importance, some 20 million, since a change may name any of them.
DROP TABLE article;
CREATE TABLE article (
    importance double precision NOT NULL,
    nth        integer          NOT NULL, -- its row in the file; of several that are asked for by one name the first counts
    title      text COLLATE "C" NOT NULL, -- language:Title_with_underscores
    item       text COLLATE "C"           -- the Wikidata item that it is about, where the file tells
);
