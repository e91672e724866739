# SPDX-License-Identifier: Apache-2.0
"""Results of any endpoint as {ref, category, rank, name, lat, lon, label}."""

# Photon tells no rank; its type of place stands in for it.
PHOTON_RANKS = {'country': 4, 'state': 8, 'county': 12, 'city': 16, 'district': 20, 'locality': 22, 'street': 26, 'house': 30, 'other': 30}
PHOTON_LABEL = 'name', 'housenumber', 'street', 'district', 'city', 'country'


def nominatim(result):
    kind = result.get('osm_type')
    return {'ref': f'{kind[0].upper()}{result["osm_id"]}' if kind else None, 'category': f'{result.get("category")}={result.get("type")}',
            'rank': result.get('place_rank', 30), 'name': result.get('name'), 'lat': float(result['lat']), 'lon': float(result['lon']),
            'label': result.get('display_name', '')}


def photon(feature):
    own, (lon, lat) = feature['properties'], feature['geometry']['coordinates'][:2]
    return {'ref': f'{own.get("osm_type")}{own.get("osm_id")}', 'category': f'{own.get("osm_key")}={own.get("osm_value")}',
            'rank': PHOTON_RANKS.get(own.get('type'), 30), 'name': own.get('name'), 'lat': lat, 'lon': lon,
            'label': ', '.join(str(own[part]) for part in PHOTON_LABEL if own.get(part))}


def of_answer(answer):
    """The results of a decoded answer: a list, one object, an error (none), or Photon's features."""
    if isinstance(answer, list):
        return [nominatim(result) for result in answer]
    if 'features' in answer:
        return [photon(feature) for feature in answer['features']]
    return [] if 'error' in answer else [nominatim(answer)]
