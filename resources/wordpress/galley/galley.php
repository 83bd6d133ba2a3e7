<?php
/**
 * Plugin Name: Galley
 * Description: Keeps what stories from Galley hold and posts have no field for, and shows their related links and bylines.
 * Version: 1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * Author: The Galley authors
 * License: MIT
 * License URI: https://spdx.org/licenses/MIT.html
 *
 * The MIT licence is compatible with the GPL, under which WordPress is (version 2 or later).
 */

namespace Galley;

defined('ABSPATH') || exit;

/* Fields that are lines of text, and fields that are lists of such lines. Themes read them by get_post_meta. */
const LINES = ['galley_kind', 'galley_region', 'galley_edition', 'galley_source', 'galley_dateline'];
const LISTS = ['galley_authors', 'galley_coverage'];

const LINE = ['type' => 'string'];
const LINK = [
    'type' => 'object',
    'properties' => ['headline' => LINE, 'url' => ['type' => 'string', 'format' => 'uri']],
];
const RIGHT_TO_LEFT = ['ar'];

add_action('init', function () {
    foreach (LINES as $key) {
        field($key, 'string', 'sanitize_text_field');
    }
    foreach (LISTS as $key) {
        field($key, 'array', __NAMESPACE__ . '\lines', LINE);
    }
    field('galley_related', 'array', __NAMESPACE__ . '\links', LINK);
    // The whole story as Galley sent it, for other desks. Nobody but who may edit the post gets it.
    field('galley_package', 'string', null, null, ['edit']);
});

/** Makes a field of posts that those may read and write over the REST API who may edit the post. */
function field($key, $type, $sanitize, $items = null, $context = ['view', 'edit'])
{
    $schema = ['type' => $type, 'context' => $context] + ($items ? ['items' => $items] : []);
    register_post_meta('post', $key, [
        'type' => $type,
        'single' => true,
        'show_in_rest' => ['schema' => $schema],
        'sanitize_callback' => $sanitize,
        'auth_callback' => fn($allowed, $meta_key, $post) => current_user_can('edit_post', $post),
    ]);
}

function lines($value)
{
    return array_values(array_map('sanitize_text_field', array_filter((array) $value, 'is_string')));
}

function links($value)
{
    $links = array_map(fn($link) => [
        'headline' => sanitize_text_field($link['headline'] ?? ''),
        'url' => sanitize_url($link['url'] ?? '', ['http', 'https']),
    ], array_filter((array) $value, 'is_array'));
    return array_values(array_filter($links, fn($link) => $link['url'] !== ''));
}

/** A list that a post has in a field; empty where it has none. */
function of_post($key)
{
    $value = get_post_meta(get_the_ID(), $key, true);
    return is_array($value) ? $value : [];
}

/* The names of those who wrote a story, who need not be users of this WordPress. */
add_filter('the_author', function ($name) {
    $authors = in_the_loop() ? of_post('galley_authors') : [];
    return $authors ? implode(', ', $authors) : $name;
});

/* What Galley shows first in the text is not shown twice on the page of the post. */
add_filter('post_thumbnail_html', function ($html) {
    $is_shown = is_singular('post') && in_the_loop() && get_post_meta(get_the_ID(), 'galley_kind', true);
    return $is_shown ? '' : $html;
});

/* The language of the text, where it is another than that of the site, and the related links under it. */
add_filter('the_content', function ($content) {
    if (!in_the_loop() || !is_main_query()) {
        return $content;
    }
    return in_language($content . related());
});

function in_language($content)
{
    $language = get_post_meta(get_the_ID(), 'galley_edition', true);
    if (!$language || $language === strtok(get_bloginfo('language'), '-')) {
        return $content;
    }
    $direction = in_array($language, RIGHT_TO_LEFT, true) ? 'rtl' : 'ltr';
    return sprintf('<div lang="%s" dir="%s">%s</div>', esc_attr($language), $direction, $content);
}

function related()
{
    $items = array_map(
        fn($link) => sprintf(
            '<li><a href="%s">%s</a></li>',
            esc_url($link['url']),
            esc_html($link['headline'] ?: $link['url'])
        ),
        of_post('galley_related')
    );
    if (!$items) {
        return '';
    }
    $titles = ['ar' => 'أخبار ذات صلة', 'es' => 'Noticias relacionadas'];
    $title = $titles[get_post_meta(get_the_ID(), 'galley_edition', true)] ?? 'Related News';
    $list = implode('', $items);
    return "<aside class=\"galley-related\"><h2>$title</h2><ul>$list</ul></aside>";
}
