<?php
/* php install.php SITE USER PASSWORD: sets a WordPress up, and prints an application password. */
[, $site, $user, $password] = $argv;
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = parse_url(getenv('GALLEY_WP_URL'), PHP_URL_HOST);
require "$site/wp-config.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
if (!is_blog_installed()) {
    wp_install('The Test Gazette', $user, 'editor@example.org', true, '', $password);
}
update_option('permalink_structure', '/%postname%/');
if (wp_get_theme('test')->exists()) {
    switch_theme('test');
}
[$secret] = WP_Application_Passwords::create_new_application_password(1, ['name' => uniqid('galley ')]);
echo $secret;
