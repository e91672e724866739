# SPDX-License-Identifier: Apache-2.0
"""Distances and spellings that the scripts compare by."""
import math
import unicodedata

EARTH_DIAMETER_KM = 12742


def km(a, b):
    """Kilometres between two points, each (lat, lon) in degrees."""
    lat1, lon1, lat2, lon2 = map(math.radians, (*a, *b))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return EARTH_DIAMETER_KM * math.asin(min(1, math.sqrt(half)))


def meters(a, b):
    return 1000 * km(a, b)


def fold(text):
    """A text in lower case and without diacritics: Städtle and stadtle are the same."""
    text = text.replace('ß', 'ss').replace('ø', 'o').replace('æ', 'ae').replace('ł', 'l')
    return ''.join(c for c in unicodedata.normalize('NFKD', text) if not unicodedata.combining(c)).lower()
