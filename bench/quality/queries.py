# SPDX-License-Identifier: Apache-2.0
"""Queries made from the addresses, streets and places of an extract, and what each is to find."""
import re
from collections import defaultdict

from geo import fold, km

ABBREVIATIONS = [
    (r'strasse\b', 'str.'), (r'straße\b', 'str.'), (r'\bStrasse\b', 'Str.'), (r'\bStraße\b', 'Str.'),
    (r'\bAvenue\b', 'Ave'), (r'\bStreet\b', 'St'), (r'\bRoad\b', 'Rd'), (r'\bDrive\b', 'Dr'), (r'\bLane\b', 'Ln'),
    (r'\bBoulevard\b', 'Bd'), (r'\bAvinguda\b', 'Av.'), (r'\bCarrer\b', 'C/'), (r'\bCarretera\b', 'Ctra.'),
    (r'\bPlaça\b', 'Pl.'), (r'\bPlace\b', 'Pl.'), (r'\bRue\b', 'R.'), (r'platz\b', 'pl.'), (r'gasse\b', 'g.'),
    (r'\bSaint\b', 'St'), (r'\bCourt\b', 'Ct'), (r'\bHighway\b', 'Hwy'), (r'\bNorth\b', 'N'), (r'\bSouth\b', 'S')]

ADDRESS_KM = .12
STREET_KM = 1.5
PLACE_KM = 6
REVERSE_KM = .05
SAME_SPOT_KM = .015
NOTHING = 'nothing'


def typo(word, rnd):
    """A word with one letter swapped, dropped, replaced or added, never the first one."""
    i = rnd.randrange(1, len(word) - 1)
    kind = rnd.choice('swap drop sub add'.split())
    if kind == 'swap':
        return word[:i] + word[i + 1] + word[i] + word[i + 2:] if word[i] != word[i + 1] else word[:i] + word[i + 1:]
    if kind == 'drop':
        return word[:i] + word[i + 1:]
    letter = rnd.choice('abcdefghijklmnopqrstuvwxyz')
    return word[:i] + letter + word[i + (kind == 'sub'):]


def with_typo(text, rnd):
    """A text with a typo in one word of six letters or more; None without such a word."""
    words = text.split()
    long = [i for i, word in enumerate(words) if len(word) >= 6 and word.isalpha()]
    if not long:
        return None
    i = rnd.choice(long)
    words[i] = typo(words[i], rnd)
    return ' '.join(words)


def abbreviate(text):
    """A text with its street types abbreviated; None where there are none."""
    short = text
    for pattern, abbreviation in ABBREVIATIONS:
        short = re.sub(pattern, abbreviation, short)
    return short if short != text else None


def nearest_city(point, places):
    towns = [(km(point, other), tags['name']) for tags, other in places if tags['place'] in ('city', 'town', 'village')]
    return min(towns)[1] if towns else None


def build(addresses, streets, places, n, rnd):
    """variant -> list of (parameters, accepted points, radius km, wanted house number or None, wanted name or None)."""
    cases = defaultdict(list)
    same = defaultdict(list)
    for tags, point in addresses:
        tags['_city'] = tags.get('addr:city') or nearest_city(point, places)
        same[(tags['addr:street'], tags['addr:housenumber'], tags['_city'])].append(point)
        same[(tags['addr:street'], tags['addr:housenumber'], None)].append(point)
    pool = [one for one in addresses if one[0]['_city'] and re.fullmatch(r'\d+[a-zA-Z]?', one[0]['addr:housenumber'])]
    rnd.shuffle(pool)
    for tags, _ in pool[:n]:
        add_address(cases, tags, same, rnd)
    add_streets(cases, streets, places, n, rnd)
    add_places(cases, places, n, rnd)
    for tags, point in rnd.sample(pool, min(n, len(pool))):
        # any address object at the very spot counts: buildings hold several
        near = {(other['addr:street'], other['addr:housenumber']) for other, at in addresses
                if abs(at[0] - point[0]) < 3e-4 and km(at, point) < SAME_SPOT_KM}
        parameters = {'lat': f'{point[0]:.7f}', 'lon': f'{point[1]:.7f}'}
        cases['reverse: address at its own point'].append((parameters, [point], REVERSE_KM, near, None))
    return cases


def add_address(cases, tags, same, rnd):
    """All variants of one address. The order of the draws from rnd is part of what a seed stands for."""
    street, number, city, code = tags['addr:street'], tags['addr:housenumber'], tags['_city'], tags.get('addr:postcode')
    accepted = same[(street, number, city)]

    def add(variant, **parameters):
        cases['address: ' + variant].append((parameters, accepted, ADDRESS_KM, number, None))

    add('street no, city', q=f'{street} {number}, {city}')
    add('no street, city', q=f'{number} {street}, {city}')
    add('no comma', q=f'{street} {number} {city}')
    if code:
        add('with postcode', q=f'{street} {number}, {code} {city}')
        add('postcode only', q=f'{street} {number}, {code}')
    add('city first', q=f'{city}, {street} {number}')
    add('no diacritics, lower', q=fold(f'{street} {number} {city}'))
    if short := abbreviate(street):
        add('abbreviated', q=f'{short} {number}, {city}')
    if wrong := with_typo(street, rnd):
        add('one typo in street', q=f'{wrong} {number}, {city}')
    if wrong := with_typo(city, rnd):
        add('one typo in city', q=f'{street} {number}, {wrong}')
    if len(street) >= 8:
        add('street cut short', q=f'{street[:max(5, int(len(street) * .7))]} {number}, {city}')
    add('structured', street=f'{number} {street}', city=city)
    add('shouted', q=f'{street} {number},{city}'.upper())
    add('with a flat', q=f'{street} {number}, flat 3, {city}')
    if code and code.isdigit():
        add('wrong postcode', q=f'{street} {number}, {(int(code) + 3571) % 10 ** len(code):0{len(code)}d} {city}')
    if number[-1].isalpha():
        add('number and letter apart', q=f'{street} {number[:-1]} {number[-1]}, {city}')
    on_street = [point for (other, _, town), points in same.items() if other == street and town == city for point in points]
    missing = {'q': f'{street} 98{rnd.randrange(10, 99)}, {city}'}
    cases['missing number: the street'].append((missing, on_street, STREET_KM, None, street))
    made_up = ''.join(rnd.choice('bdfgklmnprstvz') + rnd.choice('aeiou') for _ in range(4)).capitalize()
    cases['made-up street: no street'].append(({'q': f'{made_up}strasse {number}, {city}'}, NOTHING, 0, None, None))
    if all(km(point, accepted[0]) < .05 for point in same[(street, number, None)]):
        add('no city', q=f'{street} {number}')


def add_streets(cases, streets, places, n, rnd):
    names = sorted(streets)
    rnd.shuffle(names)
    for name in names[:n]:
        city = nearest_city(streets[name][0], places)
        behind = f', {city}' if city else ''
        cases['street, city'].append(({'q': name + behind}, streets[name], STREET_KM, None, name))
        if wrong := with_typo(name, rnd):
            cases['street with typo'].append(({'q': wrong + behind}, streets[name], STREET_KM, None, name))


def add_places(cases, places, n, rnd):
    by_name = defaultdict(list)
    for tags, point in places:
        by_name[tags['name']].append(point)
    names = sorted(by_name)
    rnd.shuffle(names)
    for name in names[:n]:
        cases['place'].append(({'q': name}, by_name[name], PLACE_KM, None, name))
        if wrong := with_typo(name, rnd):
            cases['place with typo'].append(({'q': wrong}, by_name[name], PLACE_KM, None, name))
