# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'reviewers_dialog.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QHBoxLayout, QLabel, QLineEdit, QListWidget,
    QListWidgetItem, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_ReviewersDialog(object):
    def setupUi(self, ReviewersDialog):
        if not ReviewersDialog.objectName():
            ReviewersDialog.setObjectName(u"ReviewersDialog")
        ReviewersDialog.resize(520, 320)
        self.column = QVBoxLayout(ReviewersDialog)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 16, 16, 16)
        self.words = QLabel(ReviewersDialog)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)

        self.column.addWidget(self.words)

        self.row = QHBoxLayout()
        self.row.setSpacing(16)
        self.row.setObjectName(u"row")
        self.choice = QWidget(ReviewersDialog)
        self.choice.setObjectName(u"choice")
        self.choice_column = QVBoxLayout(self.choice)
        self.choice_column.setObjectName(u"choice_column")
        self.choice_column.setContentsMargins(0, 0, 0, 0)
        self.profiles = QListWidget(self.choice)
        self.profiles.setObjectName(u"profiles")

        self.choice_column.addWidget(self.profiles)

        self.choice_buttons = QHBoxLayout()
        self.choice_buttons.setObjectName(u"choice_buttons")
        self.add = QPushButton(self.choice)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.choice_buttons.addWidget(self.add)

        self.remove = QPushButton(self.choice)
        self.remove.setObjectName(u"remove")
        self.remove.setAutoDefault(False)

        self.choice_buttons.addWidget(self.remove)

        self.beside_buttons = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.choice_buttons.addItem(self.beside_buttons)


        self.choice_column.addLayout(self.choice_buttons)


        self.row.addWidget(self.choice)

        self.profile = QVBoxLayout()
        self.profile.setSpacing(4)
        self.profile.setObjectName(u"profile")
        self.name_label = QLabel(ReviewersDialog)
        self.name_label.setObjectName(u"name_label")

        self.profile.addWidget(self.name_label)

        self.name = QLineEdit(ReviewersDialog)
        self.name.setObjectName(u"name")
        self.name.setMaxLength(80)

        self.profile.addWidget(self.name)

        self.initials_label = QLabel(ReviewersDialog)
        self.initials_label.setObjectName(u"initials_label")

        self.profile.addWidget(self.initials_label)

        self.initials = QLineEdit(ReviewersDialog)
        self.initials.setObjectName(u"initials")
        self.initials.setMaxLength(4)

        self.profile.addWidget(self.initials)

        self.problem = QLabel(ReviewersDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.setProperty(u"role", u"danger")

        self.profile.addWidget(self.problem)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.profile.addItem(self.below)


        self.row.addLayout(self.profile)


        self.column.addLayout(self.row)

        self.buttons = QDialogButtonBox(ReviewersDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.column.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.initials_label.setBuddy(self.initials)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ReviewersDialog)
        self.buttons.rejected.connect(ReviewersDialog.reject)
        self.buttons.accepted.connect(ReviewersDialog.accept)

        QMetaObject.connectSlotsByName(ReviewersDialog)
    # setupUi

    def retranslateUi(self, ReviewersDialog):
        ReviewersDialog.setWindowTitle(QCoreApplication.translate("ReviewersDialog", u"Reviewers of this desk", None))
        self.words.setText(QCoreApplication.translate("ReviewersDialog", u"Changes are logged under the name of the reviewer at work. What is logged already keeps the name it was made under, whatever you change here.", None))
#if QT_CONFIG(accessibility)
        self.profiles.setAccessibleName(QCoreApplication.translate("ReviewersDialog", u"Reviewers", None))
#endif // QT_CONFIG(accessibility)
        self.add.setText(QCoreApplication.translate("ReviewersDialog", u"&Add", None))
        self.remove.setText(QCoreApplication.translate("ReviewersDialog", u"&Remove", None))
        self.name_label.setText(QCoreApplication.translate("ReviewersDialog", u"&Name", None))
        self.initials_label.setText(QCoreApplication.translate("ReviewersDialog", u"&Initials", None))
    # retranslateUi

