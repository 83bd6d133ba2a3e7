<?php
/* The settings of a WordPress for tests. What differs from one to the next comes in its environment. */
define('DB_NAME', 'wordpress');
define('DB_USER', 'wordpress');
define('DB_PASSWORD', 'wordpress');
define('DB_HOST', 'localhost:' . getenv('GALLEY_WP_SOCKET'));
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
// Application passwords are only offered over plain HTTP where the site is said to be a local one.
define('WP_ENVIRONMENT_TYPE', 'local');
define('WP_HOME', getenv('GALLEY_WP_URL'));
define('WP_SITEURL', getenv('GALLEY_WP_URL'));
// Nothing is asked of the rest of the world, and nothing is done beside the requests.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $purpose) {
    define("{$purpose}_KEY", "galley test $purpose key");
    define("{$purpose}_SALT", "galley test $purpose salt");
}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
