<?php
/* As little as readers need to see a post. */
if (is_404()) {
    status_header(404);
}
?>
<!doctype html>
<html <?php language_attributes(); ?>>
<head><meta charset="utf-8"><?php wp_head(); ?></head>
<body>
<?php while (have_posts()) : the_post(); ?>
<article>
<h1><?php the_title(); ?></h1>
<p class="author"><?php the_author(); ?></p>
<?php the_post_thumbnail(); ?>
<?php the_content(); ?>
</article>
<?php endwhile; ?>
</body>
</html>
